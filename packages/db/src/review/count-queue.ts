import {
  type Actor,
  type QueueCounts,
  queueKindSchema,
  type queueKinds,
} from '@touchstone/evidence';
import { z } from 'zod';
import type { Db } from '../connect.ts';
import { type QueueFilter, waiting } from './waiting.ts';

export interface CountQueue {
  by: Actor;
  filter?: QueueFilter;
  now?: Date;
}

const rowsSchema = z.array(z.object({ kind: queueKindSchema, count: z.coerce.number() }));

/** How much waits for somebody, in all and by kind. */
export async function countQueue(
  db: Db,
  { by, filter = {}, now = new Date() }: CountQueue,
): Promise<QueueCounts> {
  const rows = rowsSchema.parse(
    await db.$queryRaw`
      SELECT q.kind, count(*) AS count FROM (${waiting({ ...filter, me: by.id, now })}) q GROUP BY q.kind`,
  );
  const found = new Map(rows.map(({ kind, count }) => [kind, count]));
  const counted = (kind: (typeof queueKinds)[number]) => found.get(kind) ?? 0;
  return {
    total: rows.reduce((sum, { count }) => sum + count, 0),
    kinds: {
      task: counted('task'),
      change: counted('change'),
      proposal: counted('proposal'),
      candidate: counted('candidate'),
      quote: counted('quote'),
      tray: counted('tray'),
      claim: counted('claim'),
    },
  };
}
