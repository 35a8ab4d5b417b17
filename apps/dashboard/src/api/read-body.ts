import type { z } from 'zod';
import { longestForm } from '../upload/longest-body.ts';
import { bodyErrors } from './body-errors.ts';
import type { Asked } from './parameters.ts';
import { problem } from './problem.ts';
import { readBytes } from './read-bytes.ts';

/** The body of a request as JSON of the schema's shape, or what is wrong with it, field by field. */
export async function readBody<Schema extends z.ZodType>(
  schema: Schema,
  request: Request,
): Promise<Asked<z.output<Schema>>> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) return { refusal: wrongType() };
  const bytes = await readBytes(request, longestForm);
  if (bytes === undefined) return { refusal: tooLong() };
  const json = parseJson(new TextDecoder().decode(bytes));
  if (json === undefined) return { refusal: noJson() };
  const { data, error, success } = schema.safeParse(json.value);
  if (success) return { asked: data };
  return { refusal: unprocessable(bodyErrors(error)) };
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text, refuseUnstorable) };
  } catch {
    return undefined;
  }
}

/** PostgreSQL holds neither NUL nor half a character, wherever in the JSON it stands. */
function refuseUnstorable(key: string, value: unknown): unknown {
  for (const text of [key, value]) {
    if (typeof text !== 'string') continue;
    if (text.includes('\0') || !text.isWellFormed()) throw new SyntaxError('Not to be stored.');
  }
  return value;
}

export function unprocessable(errors: Record<string, string>): Response {
  return problem(422, {
    title: 'Something in it cannot be taken',
    detail: `Nothing was changed. Correct ${Object.keys(errors).join(', ')} and send it again.`,
    errors,
  });
}

function wrongType(): Response {
  return problem(415, {
    title: 'Not sent as JSON',
    detail: 'Send the body as JSON, with Content-Type: application/json.',
    errors: { 'Content-Type': 'expected application/json' },
  });
}

function tooLong(): Response {
  return problem(413, {
    title: 'Too much text',
    detail: 'A body may hold a megabyte at the most, and nothing was changed. Shorten it.',
  });
}

function noJson(): Response {
  return problem(400, {
    title: 'The request cannot be understood',
    detail: 'The body is no JSON, or holds a character that is none. Correct it and send it again.',
    errors: { body: 'Not valid JSON' },
  });
}
