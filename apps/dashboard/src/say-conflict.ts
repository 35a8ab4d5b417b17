import type { ConflictError } from '@touchstone/db';
import { type ActionState, refused } from './action-state.ts';

interface Conflict {
  conflict: ConflictError;
  /** What was typed; it is kept. */
  values: Record<string, string>;
  /** What the others made of it, in a sentence. */
  now: string;
}

/**
 * What a form says where somebody else was faster. It then holds the revision that it has told of, so
 * that sending it once more is a choice, and goes through.
 */
export function sayConflict({ conflict, values, now }: Conflict): ActionState {
  return refused(
    `${changedMeanwhile} ${now} Send yours again to go ahead all the same, or leave it.`,
    {
      values: { ...values, expected: String(conflict.revision) },
    },
  );
}

export const changedMeanwhile =
  'This was changed by somebody else meanwhile, and nothing was saved.';
