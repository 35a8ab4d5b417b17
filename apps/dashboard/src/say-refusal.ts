import { AccessError, ConflictError, InputError, NotThereError, UndoError } from '@touchstone/db';
import { type ActionState, refused } from './action-state.ts';

/**
 * What a form says of a change that was refused, with what was typed kept.
 * @throws whatever is no refusal
 */
export function sayRefusal(failure: unknown, values: Record<string, string>): ActionState {
  if (failure instanceof InputError) return refused('', { errors: failure.errors, values });
  const isRefusal = [AccessError, ConflictError, NotThereError, UndoError].some(
    (kind) => failure instanceof kind,
  );
  if (!isRefusal || !(failure instanceof Error)) throw failure;
  return refused(failure.message, { values });
}
