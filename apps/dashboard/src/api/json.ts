import type { z } from 'zod';

/** A reader's data as JSON, exactly in the shape that the API promises. */
export function json(schema: z.ZodType, value: unknown, status = 200): Response {
  return Response.json(schema.parse(value), { status, headers: { 'Cache-Control': 'no-store' } });
}
