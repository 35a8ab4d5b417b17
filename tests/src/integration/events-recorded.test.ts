import { listEvents } from '@touchstone/db';
import { ingestAll } from '@touchstone/ingestion';
import { expect, it } from 'vitest';
import { type FictionalArticle, fictionalArticle } from '../fake-eutils/index.ts';
import { stageClaims, stageLink } from '../support/stage-claims.ts';
import { stageIngest, topic } from '../support/stage-ingest.ts';

const [trial, other] = ['90000001', '90000002'];

async function stage() {
  const staged = await stageIngest({ records: 0 });
  const { db, fake, clock, options } = staged;
  const write = (pmid: string, changes: Partial<FictionalArticle> = {}) =>
    fake.setRecord(pmid, fictionalArticle({ pmid, title: `Warm stones ${pmid}.`, ...changes }));
  write(trial);
  write(other);
  await stageClaims(db);
  /** What one run has to tell. */
  const run = async () => {
    await clock.sleep(1_000);
    const from = clock.instant();
    await ingestAll(db, { ...options, full: true });
    const { events } = await listEvents(db, { limit: 50 });
    return events.filter(({ at }) => Date.parse(at) >= from);
  };
  return { ...staged, write, run };
}

const retracted = { notices: [{ refType: 'RetractionIn', source: 'J. 2026 Feb 2;1:1' }] };
const corrected = { notices: [{ refType: 'ErratumIn', source: 'J. 2026 Feb 3;1:1' }] };

it('the first successful run of a topic is no news; what comes after is', async () => {
  const { fake, write, run } = await stage();
  fake.fail({ kind: 'invalid-api-key' });
  expect(await run()).toEqual([]);
  expect(await run()).toEqual([]);
  expect(await run()).toEqual([]);
  write('90000003', { authors: [{ lastName: 'Nan', initials: 'A' }] });
  expect(await run()).toMatchObject([
    {
      ...{ kind: 'report-new', topic: topic.slug, pmid: '90000003' },
      title: expect.stringMatching(/^New report by Nan A .*: Warm stones 90000003\.$/),
      data: { byline: 'Nan A', title: 'Warm stones 90000003.' },
    },
  ]);
});

it('tells every change of standing of a linked report, and the tasks that it opens', async () => {
  const { db, write, run } = await stage();
  await run();
  await stageLink(db, { id: 'one', claim: 'warmth', pmid: trial });
  write(trial, corrected);
  const events = await run();
  expect(events.map(({ kind }) => kind).sort()).toEqual(['standing-changed', 'task-opened']);
  expect(events.find(({ kind }) => kind === 'standing-changed')).toMatchObject({
    pmid: trial,
    title: expect.stringContaining('is corrected (was current)'),
    data: { before: 'current', after: 'corrected', sources: ['pubmed'], noticeDate: '2026-02-03' },
  });
  const [task] = await db.reviewTask.findMany();
  expect(events.find(({ kind }) => kind === 'task-opened')).toMatchObject({
    ...{ pmid: trial, claim: 'warmth', task: task?.id },
    title: expect.stringMatching(/^To review, since .* is corrected: Warm stones warm feet\.$/),
    data: { task: 'standing', document: { slug: 'feet' }, statement: 'Warm stones warm feet.' },
  });
});

it('tells of a report that nobody rests on only to and from retracted', async () => {
  const { write, run } = await stage();
  await run();
  write(trial, corrected);
  write(other, retracted);
  expect(await run()).toMatchObject([{ kind: 'standing-changed', pmid: other }]);
  write(other);
  expect(await run()).toMatchObject([
    { kind: 'standing-changed', data: { before: 'retracted', after: 'reinstated' } },
  ]);
});

it('tells nothing twice', async () => {
  const { write, run } = await stage();
  await run();
  write(other, retracted);
  await run();
  expect(await run()).toEqual([]);
});
