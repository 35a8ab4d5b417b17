import { problem } from './problem.ts';

/** The tag of an object's revision; a change names it in `If-Match`. */
export function etag(revision: number): string {
  return `"${revision}"`;
}

/** The revision that a change is made upon, or why it is not known. */
export type Expected =
  | { expected: number; refusal?: never }
  | { expected?: never; refusal: Response };

/** Reads `If-Match`, without which a change could overwrite another one unseen. */
export function readIfMatch(request: Request): Expected {
  const given = request.headers.get('if-match');
  if (given === null) {
    return {
      refusal: problem(428, {
        title: 'Say which revision you change',
        detail: 'Read the object, and send its ETag with the change: If-Match: "3".',
        errors: { 'If-Match': 'Missing' },
      }),
    };
  }
  const revision = /^"(\d{1,9})"$/.exec(given.trim())?.[1];
  if (revision !== undefined) return { expected: Number(revision) };
  return {
    refusal: problem(400, {
      title: 'The request cannot be understood',
      detail: 'If-Match takes the one ETag that the object was read with, such as "3".',
      errors: { 'If-Match': 'No ETag of this API' },
    }),
  };
}
