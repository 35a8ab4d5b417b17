import { reportIdSchema } from '@touchstone/evidence';
import { z } from 'zod';
import { InvalidCursorError } from './invalid-cursor-error.ts';

/** Where a page ends: its last row's key and PMID, in a list sorted in one way. */
const cursorSchema = z.object({ sort: z.string(), key: z.string(), pmid: reportIdSchema });

export type ReportCursor = z.infer<typeof cursorSchema>;

export function encodeCursor(cursor: ReportCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** @throws InvalidCursorError for text that no list sorted so handed out. */
export function decodeCursor(text: string, sort: string): ReportCursor {
  try {
    const cursor = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    if (cursor.sort === sort && isKeyOf(sort, cursor.key)) return cursor;
  } catch {
    // Told below, in words that say what to do.
  }
  throw new InvalidCursorError();
}

/** Keys are of their sort's type; anything else would fail inside the database. */
function isKeyOf(sort: string, key: string): boolean {
  if (sort === 'title') return !key.includes('\0');
  return sort === 'relevance' ? /^\d{1,9}\.\d{1,9}$/.test(key) : /^-?\d{1,9}$/.test(key);
}
