import { addTopic, commandActor, listTopicStates, reviseTopic, TopicError } from '@touchstone/db';
import { expect, it, onTestFinished } from 'vitest';
import { openTestDatabase } from '../support/test-database.ts';

const stones = { slug: 'stones', title: 'Warm stones', query: 'stones[tiab]' };
const by = { ...commandActor, id: 'cli:somebody' };
const now = new Date('2026-03-01T12:00Z');

async function open() {
  const database = await openTestDatabase();
  onTestFinished(database.close);
  return database.db;
}

const problemsOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof TopicError ? error.problems : error),
  );

it('adds a topic with the usual schedule, and refuses its name the second time', async () => {
  const db = await open();
  await addTopic(db, { topic: stones, by, now });
  expect(await listTopicStates(db, { now })).toMatchObject([
    { ...stones, schedule: '0 3 * * *', timeZone: 'UTC', enabled: true, fullEveryDays: 30 },
  ]);
  expect(await problemsOf(addTopic(db, { topic: stones, by, now }))).toEqual({
    slug: 'There is a topic "stones" already.',
  });
});

it('says in a sentence what is wrong with each field, and adds nothing', async () => {
  const db = await open();
  const wrong = { slug: 'Warm Stones', title: ' ', query: '', overlapDays: 0.5, collapseBelow: 2 };
  const problems = await problemsOf(addTopic(db, { topic: wrong, by, now }));
  expect(Object.keys(Object(problems)).sort()).toEqual(Object.keys(wrong).sort());
  const documents = ['nobody-wrote-this'];
  expect(await problemsOf(addTopic(db, { topic: stones, documents, by, now }))).toHaveProperty(
    'documents',
  );
  expect(await db.topic.count()).toBe(0);
  expect(await db.activity.count()).toBe(0);
});

it('changes what is given, leaves the rest, and records from what to what', async () => {
  const db = await open();
  await addTopic(db, { topic: stones, by, now });
  const changes = { schedule: '30 6 * * 1', timeZone: 'Europe/Berlin', title: stones.title };
  expect(await reviseTopic(db, 'stones', { changes, by, now })).toEqual(['schedule', 'timeZone']);
  expect(await listTopicStates(db, { now })).toMatchObject([
    { ...stones, ...changes, nextDue: '2026-03-02T05:30:00.000Z' },
  ]);
  expect(await db.activity.findMany({ where: { action: 'revise' } })).toMatchObject([
    {
      ...{ actor: by.id, objectType: 'topic', objectId: 'stones', at: now },
      before: { schedule: '0 3 * * *', timeZone: 'UTC' },
      after: { schedule: '30 6 * * 1', timeZone: 'Europe/Berlin' },
    },
  ]);
});

it.each([
  [{ schedule: '61 * * * *' }, { schedule: expect.stringContaining('no cron expression') }],
  [{ schedule: '0 0 30 2 *' }, { schedule: expect.stringContaining('never comes due') }],
  [{ timeZone: 'Mars/Olympus' }, { timeZone: expect.stringContaining('no time zone') }],
  [{ fullEveryDays: 0 }, { fullEveryDays: expect.stringContaining('1 to 3650') }],
])('refuses %o', async (changes, problems) => {
  const db = await open();
  await addTopic(db, { topic: stones, by, now });
  expect(await problemsOf(reviseTopic(db, 'stones', { changes, by, now }))).toEqual(problems);
  expect(await db.activity.count()).toBe(1);
});

it('knows no topic that is not there', async () => {
  const db = await open();
  const changes = { enabled: false };
  expect(await problemsOf(reviseTopic(db, 'spoons', { changes, by, now }))).toEqual({
    slug: 'There is no topic "spoons".',
  });
});
