import { listTasks, readReport } from '@touchstone/db';
import { ingestAll } from '@touchstone/ingestion';
import { describe, expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { stageClaims, stageLink } from '../support/stage-claims.ts';
import { stageIngest, topic } from '../support/stage-ingest.ts';

const pmid = '90000001';
const article = fictionalArticle({ pmid, title: 'Warm stones.' });

async function stage() {
  const staged = await stageIngest({ records: 3 });
  const { db, fake, clock, options } = staged;
  fake.setRecord(pmid, article);
  await stageClaims(db);
  const run = async () => {
    await clock.sleep(1_000);
    return ingestAll(db, { ...options, pmids: [pmid, '90000002'] });
  };
  await run();
  await stageLink(db, { id: 'one', claim: 'warmth', pmid });
  return { ...staged, run };
}

it('a linked report that PubMed no longer sends brings one task, at the second run that misses it', async () => {
  const { db, fake, run } = await stage();
  fake.removeRecord(pmid);
  await run();
  expect((await readReport(db, pmid))?.gone).toBeUndefined();
  expect(await listTasks(db, { limit: 10 })).toEqual([]);
  await run();
  await run();
  expect((await readReport(db, pmid))?.gone?.reason).toBe('not-sent');
  expect(await listTasks(db, { limit: 10 })).toMatchObject([
    {
      ...{ kind: 'gone', status: 'open', links: ['one'] },
      change: { kind: 'gone', reason: 'PubMed no longer sends the record.' },
    },
  ]);
});

it('a report that comes back leaves nothing to decide', async () => {
  const { db, fake, run } = await stage();
  fake.removeRecord(pmid);
  await run();
  await run();
  fake.setRecord(pmid, article);
  await run();
  expect((await readReport(db, pmid))?.gone).toBeUndefined();
  expect(await listTasks(db, { limit: 10 })).toMatchObject([{ status: 'superseded' }]);
});

it('a record that was merged into another one says into which', async () => {
  const { db, fake, run } = await stage();
  fake.setRecord(pmid, fictionalArticle({ pmid: '90000003', title: 'Warm stones.' }));
  await run();
  expect(await listTasks(db, { limit: 10 })).toMatchObject([
    { change: { reason: 'PubMed has merged the record into PMID 90000003.' } },
  ]);
});

describe('a PubMed that answers with empty sets', () => {
  it('makes no linked report look gone, however long it lasts', async () => {
    const { db, fake, clock, options } = await stage();
    await ingestAll(db, { ...options, topic: topic.slug });
    fake.fail({ kind: 'empty-set', endpoint: 'efetch', times: 1_000 });
    for (let night = 1; night <= 3; night += 1) {
      await clock.sleep(86_400_000);
      expect(await ingestAll(db, options)).toMatchObject([
        { kind: 'incremental', status: 'failed', error: expect.stringContaining(`PMID ${pmid}`) },
      ]);
    }
    expect(await db.report.count({ where: { goneAt: { not: null } } })).toBe(0);
    expect(await listTasks(db, { limit: 10 })).toEqual([]);
    fake.clearFaults();
    expect(await ingestAll(db, options)).toMatchObject([{ status: 'succeeded' }]);
  });

  it('is told from one that has lost the only report that was asked for', async () => {
    const { db, fake, clock, options } = await stage();
    await ingestAll(db, { ...options, topic: topic.slug });
    fake.removeRecord(pmid);
    for (let night = 1; night <= 2; night += 1) {
      await clock.sleep(86_400_000);
      expect(await ingestAll(db, options)).toMatchObject([
        { kind: 'incremental', status: 'succeeded', fetched: 0 },
      ]);
    }
    expect((await readReport(db, pmid))?.gone?.reason).toBe('not-sent');
    expect(await listTasks(db, { limit: 10 })).toMatchObject([{ kind: 'gone' }]);
  });
});
