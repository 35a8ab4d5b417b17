import { randomUUID } from 'node:crypto';
import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import type { DatabasePlace, Db } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { newTopicSchema } from '../topic-settings.ts';
import { openJobs } from './open-jobs.ts';
import { trialsQueue } from './queues.ts';

export interface TrySearch {
  /** Of the database, for the queue connects by itself. */
  place: DatabasePlace;
  query: string;
  by: Actor;
  now?: Date;
}

/** Nobody comes back to a trial of yesterday. */
const keptMs = 24 * 60 * 60_000;

/**
 * Asks a worker to try a search out at PubMed; `readSearchTrial` tells what came of it. No report is
 * stored. @throws AccessError, InputError
 */
export async function trySearch(
  db: Db,
  { place, by, now = new Date(), ...asked }: TrySearch,
): Promise<{ id: string }> {
  requirePermission(by, 'edit-topics');
  const query = readQuery(asked.query);
  const id = randomUUID();
  const jobs = await openJobs(place);
  try {
    await db.$transaction(async (transaction) => {
      const longAgo = new Date(now.getTime() - keptMs);
      await transaction.searchTrial.deleteMany({ where: { at: { lt: longAgo } } });
      await transaction.searchTrial.create({ data: { id, query, by: by.id, at: now } });
      await jobs.send(trialsQueue, { id }, transaction);
    });
  } finally {
    await jobs.close();
  }
  return { id };
}

function readQuery(query: string): string {
  const { data, error } = newTopicSchema.shape.query.safeParse(query);
  if (data === undefined) throw new InputError({ query: error?.issues[0]?.message ?? '' });
  if (data.includes('\0')) throw new InputError({ query: 'Take the NUL character out.' });
  return data;
}
