import {
  countOpenTasks,
  type Db,
  decideTask,
  listTasks,
  readClaim,
  readLink,
  readTask,
  TaskDecidedError,
  undo,
} from '@touchstone/db';
import type { Actor, Notice, ReportRecord } from '@touchstone/evidence';
import { beforeEach, expect, it } from 'vitest';
import { stageLink } from '../support/stage-claims.ts';
import { stageSavedReport } from '../support/stage-saved-report.ts';

const pmid = '90000001';
const now = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-08T12:00:00Z');
const retraction: Notice = {
  kind: 'retraction',
  source: 'pubmed',
  refType: 'RetractionIn',
  date: '2026-02-27',
};
const ada: Actor = { id: 'ada', name: 'Ada', role: 'editor' };
const bob: Actor = { id: 'bob', name: 'Bob', role: 'editor' };
let db: Db;
let id: string;
let save: (changes: Partial<ReportRecord>) => Promise<unknown>;

/** A retracted trial with two links to one claim, and so one task. */
beforeEach(async () => {
  ({ db, save } = await stageSavedReport(now));
  await stageLink(db, { id: 'one', claim: 'warmth', pmid });
  await stageLink(db, { id: 'two', claim: 'warmth', pmid, direction: 'neutral' });
  await stageLink(db, { id: 'other', claim: 'harm', pmid });
  await save({ notices: [retraction] });
  id = (await listTasks(db, { claim: 'warmth', limit: 1 }))[0]?.id ?? '';
});

async function statuses() {
  const links = await db.evidenceLink.findMany({ orderBy: { id: 'asc' } });
  return Object.fromEntries(links.map((link) => [link.id, link.status]));
}

it('withdraws the links of the claim, and no others, with who did it and why', async () => {
  const { task } = await decideTask(db, {
    ...{ id, decision: 'withdrawn', note: ' Retracted for made-up data. ', by: ada },
    now: later,
  });
  expect(task).toMatchObject({
    ...{ id, status: 'decided', decision: 'withdrawn', decidedBy: 'ada', days: 9 },
    ...{ note: 'Retracted for made-up data.', decidedAt: later.toISOString() },
  });
  expect(await statuses()).toEqual({ one: 'withdrawn', two: 'withdrawn', other: 'accepted' });
  expect((await readClaim(db, 'warmth'))?.links).toEqual([]);
  const activities = await db.activity.findMany({
    where: { at: later },
    orderBy: { objectId: 'asc' },
  });
  expect(activities).toHaveLength(3);
  expect(activities.find(({ objectId }) => objectId === 'one')).toMatchObject({
    ...{ actor: 'ada', action: 'withdraw', objectType: 'evidence-link' },
    before: { status: 'accepted', revision: 1 },
    after: { status: 'withdrawn', statusReason: 'Retracted for made-up data.', revision: 2 },
    ...{ claimId: 'warmth', documentSlug: 'feet' },
  });
});

it('is taken back in one go: the task is open again and the links are as they were', async () => {
  await save({ notices: [retraction], abstract: [{ text: 'Another abstract.' }] });
  const before = await listTasks(db, { limit: 9 });
  const decision = { id, decision: 'withdrawn', by: ada, now: later } as const;
  const { batch } = await decideTask(db, decision);
  await undo(db, { batch, by: ada, now: later });
  expect(await listTasks(db, { limit: 9 })).toEqual(before);
  expect(await statuses()).toEqual({ one: 'accepted', two: 'accepted', other: 'accepted' });
  await decideTask(db, decision);
});

it('puts the withdrawal forward where the text asks for two persons', async () => {
  await db.document.updateMany({ data: { twoPerson: true } });
  const decided = await decideTask(db, { id, decision: 'withdrawn', by: ada, now: later });
  expect(decided).toMatchObject({ pending: 2, task: { status: 'decided' } });
  expect(await statuses()).toEqual({ one: 'accepted', two: 'accepted', other: 'accepted' });
  expect(await readLink(db, 'one')).toMatchObject({ pending: { change: 'withdraw' } });
});

it('keeps the links as they are', async () => {
  const before = await statuses();
  await decideTask(db, { id, decision: 'kept', by: ada, now: later });
  expect(await statuses()).toEqual(before);
  expect(await readTask(db, id)).toMatchObject({ status: 'decided', decision: 'kept' });
  expect(await countOpenTasks(db)).toBe(1);
});

it('lists open tasks first, by state, claim and report', async () => {
  await decideTask(db, { id, decision: 'kept', by: ada, now: later });
  const all = await listTasks(db, { limit: 10 });
  expect(all.map(({ claim, status }) => [claim.id, status])).toEqual([
    ['harm', 'open'],
    ['warmth', 'decided'],
  ]);
  expect(await listTasks(db, { limit: 1 })).toHaveLength(1);
  expect(await listTasks(db, { status: 'decided', limit: 9 })).toMatchObject([{ id }]);
  expect(await listTasks(db, { claim: 'harm', limit: 9 })).toHaveLength(1);
  expect(await listTasks(db, { pmid: '90000009', limit: 9 })).toEqual([]);
  expect(await readTask(db, 'nobody')).toBeUndefined();
});

it('lets one of two deciders win, and tells the other who did', async () => {
  const both = [
    decideTask(db, { id, decision: 'kept', by: ada, now: later }),
    decideTask(db, { id, decision: 'withdrawn', by: bob, now: later }),
  ];
  const results = await Promise.allSettled(both);
  const lost = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(lost).toHaveLength(1);
  expect(lost[0]).toBeInstanceOf(TaskDecidedError);
  const task = await readTask(db, id);
  expect(lost[0].message).toContain(`${task?.decidedBy} has decided this task already`);
  const { one } = await statuses();
  expect(one).toBe(task?.decision === 'kept' ? 'accepted' : 'withdrawn');
  expect(await db.activity.count({ where: { objectId: id } })).toBe(1);
});

it('refuses to decide what a newer change has superseded, and what never was', async () => {
  await save({ notices: [] });
  const decision = { decision: 'withdrawn', by: ada, now: later } as const;
  await expect(decideTask(db, { id, ...decision })).rejects.toThrow('a newer task took the place');
  await expect(decideTask(db, { id: 'nobody', ...decision })).rejects.toThrow('no task "nobody"');
  expect(await statuses()).toMatchObject({ one: 'accepted', two: 'accepted' });
});

it('leaves no other task open on links that are withdrawn', async () => {
  await save({ notices: [retraction], abstract: [{ text: 'Another abstract.' }] });
  expect(await listTasks(db, { claim: 'warmth', status: 'open', limit: 9 })).toHaveLength(2);
  await decideTask(db, { id, decision: 'withdrawn', by: ada, now: later });
  expect(await listTasks(db, { claim: 'warmth', status: 'open', limit: 9 })).toEqual([]);
});

it('a decision waits for a change of the report that is being saved, and then sees it', async () => {
  let deciding: Promise<unknown> = Promise.resolve();
  await db.$transaction(async (change) => {
    // What saving a changed record locks, in its order: report, links, tasks.
    await change.$queryRaw`SELECT pmid FROM reports WHERE pmid = ${pmid} FOR UPDATE`;
    await change.evidenceLink.update({ where: { id: 'one' }, data: { quoteState: 'gone' } });
    deciding = decideTask(db, { id, decision: 'withdrawn', by: ada, now: later });
    deciding.catch(() => undefined);
    await untilSomebodyWaits(change);
    await change.reviewTask.update({ where: { id }, data: { status: 'superseded' } });
  });
  await expect(deciding).rejects.toThrow(TaskDecidedError);
  expect(await statuses()).toMatchObject({ one: 'accepted' });
});

/** For a lock, on a server; the embedded database lets nobody in meanwhile, which comes to the same. */
async function untilSomebodyWaits(change: Pick<Db, '$queryRaw'>) {
  for (let tries = 0; tries < 200; tries += 1) {
    const waiting = await change.$queryRaw`
      SELECT 1 FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (Array.isArray(waiting) && waiting.length > 0) return;
  }
}
