import {
  AccessError,
  ConflictError,
  InputError,
  InvalidCursorError,
  NotThereError,
  UndoError,
} from '@touchstone/db';
import { refuse } from './parameters.ts';
import { problem } from './problem.ts';
import { unprocessable } from './read-body.ts';

/** How a refusal of the database's verbs is told; undefined of a failure that is none. */
export function problemOf(error: unknown): Response | undefined {
  if (error instanceof InputError) return unprocessable(error.errors);
  if (error instanceof InvalidCursorError) return refuse({ cursor: error.message });
  if (error instanceof AccessError) return refused(403, 'You may not do this', error);
  if (error instanceof NotThereError) return refused(404, 'Not found', error);
  if (error instanceof ConflictError) return refused(409, 'Changed meanwhile', error);
  if (error instanceof UndoError) return refused(409, 'Not to be taken back', error);
  return undefined;
}

function refused(status: number, title: string, { message }: Error): Response {
  return problem(status, { title, detail: message });
}
