import {
  addDocument,
  type Db,
  listActivity,
  listDocuments,
  localEditor,
  markClaim,
  readDocument,
  reviseDocument,
  saveText,
  UndoError,
  undo,
} from '@touchstone/db';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { topic } from '../support/stage-ingest.ts';
import { markWords } from '../support/stage-text.ts';
import { openTestDatabase } from '../support/test-database.ts';

const by = localEditor;
const now = new Date('2026-03-01T12:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + 60_000 * minutes);
let db: Db;
let slug: string;
let batch: string;

/** A text that was added a minute ago, and to which nothing was done since. */
beforeEach(async () => {
  const opened = await openTestDatabase();
  onTestFinished(opened.close);
  db = opened.db;
  await db.topic.create({ data: topic });
  const text = 'Warm stones warm feet.';
  ({ slug, batch } = await addDocument(db, {
    title: 'On feet',
    text,
    topics: [topic.slug],
    by,
    now,
  }));
});

const isOffered = async () => {
  const { activities } = await listActivity(db, { documentSlug: slug, limit: 50 });
  return activities.filter((one) => one.batch === batch).map(({ undoable }) => undoable);
};
const takeBack = (which: string, minutes: number) =>
  undo(db, { batch: which, by, now: later(minutes) });

it('a new text is taken back whole, stays in history, and comes back as it was', async () => {
  const before = await readDocument(db, slug);
  expect(await isOffered()).toEqual([true, true]);
  const back = await takeBack(batch, 1);
  expect(await readDocument(db, slug)).toBeUndefined();
  expect(await listDocuments(db)).toEqual([]);
  const { activities } = await listActivity(db, { documentSlug: slug, limit: 50 });
  expect(activities.flatMap(({ before: was }) => was?.text ?? [])).toEqual([before?.text]);
  expect(await isOffered()).toEqual([false, false]);
  const again = await takeBack(back, 2);
  expect(await readDocument(db, slug)).toEqual(before);
  expect(await db.documentTopic.count({ where: { documentSlug: slug } })).toBe(1);
  await takeBack(again, 3);
  expect(await readDocument(db, slug)).toBeUndefined();
});

it('comes back no more where another text has its address', async () => {
  const back = await takeBack(batch, 1);
  const text = 'Another one.';
  const other = await addDocument(db, { title: 'On feet', text, topics: [], by, now: later(2) });
  expect(other.slug).toBe(slug);
  await expect(takeBack(back, 3)).rejects.toThrow('has its address');
  expect(await readDocument(db, slug)).toMatchObject({ text });
});

it.each([
  ['a claim was marked in it', () => markWords(db, { slug, words: 'feet', now: later(1) })],
  [
    'its text was saved again',
    () => saveText(db, { slug, expectedVersion: 1, text: 'Other.', by, now: later(1) }),
  ],
  [
    'its title was changed, and changed back',
    async () => {
      const title = { slug, expected: 1, title: 'Other', by, now: later(1) };
      await takeBack((await reviseDocument(db, title)).batch, 2);
    },
  ],
])('a new text stays, and nobody is offered to take it back, once %s', async (_, doing) => {
  await doing();
  expect(await isOffered()).toEqual([false, false]);
  await expect(takeBack(batch, 3)).rejects.toThrow(UndoError);
  expect(await readDocument(db, slug)).toBeDefined();
});

it('of two who take it back and mark a claim in it at once one comes first', async () => {
  const place = { slug, version: 1, start: 0, end: 4 };
  const said = { kind: 'efficacy', statement: 'So.' } as const;
  const results = await Promise.allSettled([
    takeBack(batch, 1),
    markClaim(db, { ...place, ...said, by, now: later(1) }),
  ]);
  const lost = results.flatMap((one) => (one.status === 'rejected' ? [one.reason.name] : []));
  expect([['UndoError'], ['NotThereError']]).toContainEqual(lost);
});
