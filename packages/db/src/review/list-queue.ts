import { type Actor, type QueueItem, queueKindSchema } from '@touchstone/evidence';
import { z } from 'zod';
import type { Db } from '../connect.ts';
import { Prisma } from '../generated/client.ts';
import { decodeQueueCursor, encodeQueueCursor } from './queue-cursor.ts';
import { readQueueItems } from './read-queue-items.ts';
import { type QueueFilter, waiting } from './waiting.ts';

export interface ListQueue {
  /** Whoever it waits for. */
  by: Actor;
  filter?: QueueFilter;
  limit: number;
  cursor?: string | undefined;
  now?: Date;
}

export interface QueuePage {
  items: QueueItem[];
  /** Absent on the last page. */
  nextCursor?: string | undefined;
}

const rowSchema = z.object({
  id: z.string(),
  kind: queueKindSchema,
  object_id: z.string(),
  rank: z.number(),
  at: z.date(),
  of_mine: z.boolean(),
});

export type WaitingRow = z.infer<typeof rowSchema>;

/** What waits for somebody, the most pressing first; see `queueRanks`. @throws InvalidCursorError */
export async function listQueue(db: Db, query: ListQueue): Promise<QueuePage> {
  const { by, filter = {}, limit, cursor, now = new Date() } = query;
  const after = cursor === undefined ? Prisma.empty : afterCursor(cursor);
  const rows = z.array(rowSchema).parse(
    await db.$queryRaw`
      SELECT q.id, q.kind, q.object_id, q.rank, q.at, q.of_mine
      FROM (${waiting({ ...filter, me: by.id, now })}) q ${after}
      ORDER BY q.rank, q.at, q.id
      LIMIT ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: await readQueueItems(db, page, { now }),
    nextCursor:
      last && encodeQueueCursor({ rank: last.rank, at: last.at.toISOString(), id: last.id }),
  };
}

function afterCursor(cursor: string): Prisma.Sql {
  const { rank, at, id } = decodeQueueCursor(cursor);
  return Prisma.sql`
    WHERE (q.rank, q.at, q.id) > (${rank}::int, ${new Date(at)}::timestamptz, ${id}::text COLLATE "C")`;
}
