import type { Actor, Permission } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import type { ObjectType } from './object-type.ts';

/** What it takes to take a change of each type back: what it took to make it. Reverters may ask for more. */
const needs: Record<ObjectType, Permission> = {
  certainty: 'edit-claims',
  claim: 'edit-claims',
  document: 'edit-texts',
  'document-version': 'edit-texts',
  'evidence-link': 'edit-links',
  exclusion: 'edit-links',
  'link-decision': 'decide',
  person: 'manage-people',
  report: 'edit-reports',
  'review-task': 'decide',
  study: 'edit-reports',
  threshold: 'edit-claims',
  topic: 'edit-topics',
};

/** @throws AccessError where somebody could not have made the changes of these types. */
export function requireUndo(by: Actor, types: ReadonlySet<ObjectType>): void {
  const isDecision = types.has('link-decision') || types.has('review-task');
  for (const type of types) {
    // What a decision did to links took nothing beside it.
    if (!(isDecision && type === 'evidence-link')) requirePermission(by, needs[type]);
  }
}
