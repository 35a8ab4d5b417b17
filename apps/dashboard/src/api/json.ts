import type { z } from 'zod';

interface Sending {
  status?: number | undefined;
  headers?: Record<string, string> | undefined;
}

/** A reader's data as JSON, exactly in the shape that the API promises. */
export function json(schema: z.ZodType, value: unknown, sending: Sending = {}): Response {
  const { status = 200, headers } = sending;
  return Response.json(schema.parse(value), {
    status,
    headers: { 'Cache-Control': 'no-store', ...headers },
  });
}
