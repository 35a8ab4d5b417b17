import type { LinkInput } from '@touchstone/evidence';
import type { LinkWarning } from './link-state.ts';

/** What seems at odds in a link; it warns, and refuses nothing. */
export function warningsOf(_: LinkInput): LinkWarning[] {
  return [];
}
