import { NotAdmittedError } from '../account/not-admitted-error.ts';
import { DatabaseGoneError } from '../database-gone-error.ts';
import { problem } from './problem.ts';
import { problemOf } from './problem-of.ts';
import { nobodyAsks, unknownToken } from './refuse-actor.ts';

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/** A route handler whose failures become problem details; what happened goes to the server's log. */
export function answer<Context>(handle: Handler<Context>): Handler<Context> {
  return async (request, context) => {
    try {
      return await handle(request, context);
    } catch (error) {
      if (error instanceof NotAdmittedError) {
        return error.why === 'nobody' ? nobodyAsks() : unknownToken();
      }
      if (error instanceof DatabaseGoneError) {
        return problem(503, { title: 'The database does not answer', detail: error.message });
      }
      const refusal = problemOf(error);
      if (refusal) return refusal;
      console.error(error);
      return problem(500, {
        title: 'The request failed',
        detail: 'Something failed that should not have; the server’s log tells more. Try again.',
      });
    }
  };
}
