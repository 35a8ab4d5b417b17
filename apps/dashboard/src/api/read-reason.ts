import { z } from 'zod';
import { reasonBodySchema } from './bodies.ts';
import { bodyErrors } from './body-errors.ts';
import { type Asked, readQuery } from './parameters.ts';
import { readBody, unprocessable } from './read-body.ts';

export const reasonQuerySchema = z.object({
  reason: z.string().optional().meta({ description: 'Why; it may stand in the body instead' }),
});

/** Why something is taken away: from the address or, as many programs send none, from the body. */
export async function readReason(request: Request): Promise<Asked<{ reason: string }>> {
  const { asked, refusal } = readQuery(reasonQuerySchema, request);
  if (refusal) return { refusal };
  const hasBody = asked.reason === undefined && request.headers.has('content-type');
  if (hasBody) return readBody(reasonBodySchema, request);
  const { data, error } = reasonBodySchema.safeParse({ reason: asked.reason });
  return data ? { asked: data } : { refusal: unprocessable(bodyErrors(error)) };
}
