import { acceptSearch, commandActor, type Db, listObjections, reviseTopic } from '@touchstone/db';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

const query = '"warm handses"[tiab] OR gloves[tiab]';
const by = { ...commandActor, name: 'an operator' };
const objections = ['PubMed does not find the phrase "warm handses" and dropped it.'];

let database: TestDatabase;
let db: Db;
beforeEach(async () => {
  database = await openTestDatabase();
  db = database.db;
  await db.topic.create({ data: { slug: 'hands', title: 'Warm hands', query } });
  await run('stopped', { day: 1, status: 'failed', objections, searchCount: 12 });
});
afterEach(() => database.close());

interface RunOfADay {
  day: number;
  status: string;
  objections?: string[];
  searchCount?: number;
}

async function run(id: string, { day, ...rest }: RunOfADay): Promise<void> {
  const startedAt = new Date(`2026-03-0${day}T03:00:00Z`);
  await db.ingestRun.create({
    data: {
      ...{ id, topicSlug: 'hands', kind: 'full', query, startedAt, finishedAt: startedAt },
      ...{ worker: 'elsewhere:1', heartbeatAt: startedAt, ...rest },
    },
  });
}

describe('what stopped a topic’s last run', () => {
  it('is listed until somebody accepts it, and then says who did', async () => {
    expect(await listObjections(db)).toMatchObject([
      { topic: 'hands', runId: 'stopped', objections, searchCount: 12, accepted: undefined },
    ]);
    const now = new Date('2026-03-02T09:00:00Z');
    await acceptSearch(db, { topic: 'hands', by, now });
    expect(await listObjections(db)).toMatchObject([
      { accepted: { at: now.toISOString(), by: 'an operator' } },
    ]);
  });

  it('is over with the next run, and with another search', async () => {
    await run('next', { day: 2, status: 'succeeded' });
    expect(await listObjections(db)).toEqual([]);
    await run('again', { day: 3, status: 'failed', objections });
    expect(await listObjections(db)).toHaveLength(1);
    await reviseTopic(db, 'hands', { changes: { query: 'gloves[tiab]' }, by });
    expect(await listObjections(db)).toEqual([]);
  });
});
