import { AccessError, ConflictError, InputError, NotThereError, UndoError } from '@touchstone/db';
import { TooManyWritesError } from './account/too-many-writes-error.ts';
import { type ActionState, refused } from './action-state.ts';
import { DatabaseGoneError } from './database-gone-error.ts';
import { changedMeanwhile } from './say-conflict.ts';

/**
 * What a form says of a change that was refused, with what was typed kept.
 * @throws whatever is no refusal
 */
export function sayRefusal(failure: unknown, values: Record<string, string>): ActionState {
  if (failure instanceof InputError) return refused('', { errors: failure.errors, values });
  const isRefusal = refusals.some((kind) => failure instanceof kind);
  if (!isRefusal || !(failure instanceof Error)) throw failure;
  return refused(sentenceOf(failure), { values });
}

const refusals = [
  ...[AccessError, ConflictError, DatabaseGoneError, NotThereError],
  ...[TooManyWritesError, UndoError],
];

/** A form that cannot tell what it says now must not ask to be saved again: it would be refused again. */
function sentenceOf(failure: Error): string {
  if (failure instanceof ConflictError) return `${changedMeanwhile} ${toSeeIt}`;
  if (failure instanceof DatabaseGoneError) return `${failure.message} ${isKept}`;
  return failure.message;
}

const toSeeIt = 'Load the page again to see what it says now.';
const isKept = 'What you typed is still here: send it again then.';
