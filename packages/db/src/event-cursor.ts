import { z } from 'zod';
import { InvalidCursorError } from './invalid-cursor-error.ts';

/** Where a page of events ends: many events share an instant, so the id tells them apart. */
const cursorSchema = z.object({
  at: z.iso.datetime().refine((at) => at >= '1000'),
  id: z.string().regex(/^[\w-]{1,100}$/),
});

type EventCursor = z.infer<typeof cursorSchema>;

export function encodeEventCursor({ at, id }: EventCursor): string {
  return Buffer.from(JSON.stringify({ at, id })).toString('base64url');
}

/** @throws InvalidCursorError for text that no list of events handed out. */
export function decodeEventCursor(text: string): EventCursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw new InvalidCursorError();
  }
}
