import { AccessError, ConflictError, InputError, NotThereError, UndoError } from '@touchstone/db';
import { TooManyWritesError } from './account/too-many-writes-error.ts';
import { type ActionState, refused } from './action-state.ts';

/**
 * What a form says of a change that was refused, with what was typed kept.
 * @throws whatever is no refusal
 */
export function sayRefusal(failure: unknown, values: Record<string, string>): ActionState {
  if (failure instanceof InputError) return refused('', { errors: failure.errors, values });
  const isRefusal = refusals.some((kind) => failure instanceof kind);
  if (!isRefusal || !(failure instanceof Error)) throw failure;
  return refused(failure.message, { values });
}

const refusals = [AccessError, ConflictError, NotThereError, TooManyWritesError, UndoError];
