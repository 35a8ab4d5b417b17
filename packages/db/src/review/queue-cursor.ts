import { queueRanks } from '@touchstone/evidence';
import { z } from 'zod';
import { InvalidCursorError } from '../invalid-cursor-error.ts';

/** Where a page of the queue ends. */
const cursorSchema = z.object({
  rank: z.int().min(0).lt(queueRanks.length),
  at: z.iso.datetime().refine((at) => at >= '1000'),
  id: z
    .string()
    .max(300)
    .refine((id) => !id.includes('\0')),
});

export type QueueCursor = z.infer<typeof cursorSchema>;

export function encodeQueueCursor(cursor: QueueCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** @throws InvalidCursorError for text that no queue handed out. */
export function decodeQueueCursor(text: string): QueueCursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw new InvalidCursorError();
  }
}
