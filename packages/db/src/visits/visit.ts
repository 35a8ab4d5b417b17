import type { Actor, VisitedType } from '@touchstone/evidence';

/** Whoever is away for longer begins a new visit. */
export const awayMs = 30 * 60_000;

/** A person's visit to a text or a claim. */
export interface Visit {
  by: Actor;
  objectType: VisitedType;
  /** Slug of a document, or id of a claim. */
  objectId: string;
  now?: Date;
}
