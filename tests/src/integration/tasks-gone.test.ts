import { listTasks, readReport } from '@touchstone/db';
import { ingestAll } from '@touchstone/ingestion';
import { expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { stageClaims, stageLink } from '../support/stage-claims.ts';
import { stageIngest } from '../support/stage-ingest.ts';

const pmid = '90000001';
const article = fictionalArticle({ pmid, title: 'Warm stones.' });

async function stage() {
  const staged = await stageIngest({ records: 3 });
  const { db, fake, options } = staged;
  fake.setRecord(pmid, article);
  await stageClaims(db);
  const run = () => ingestAll(db, { ...options, pmids: [pmid, '90000002'] });
  await run();
  await stageLink(db, { id: 'one', claim: 'warmth', pmid });
  return { ...staged, run };
}

it('a linked report that PubMed no longer sends brings one task, however often it is missed', async () => {
  const { db, fake, run } = await stage();
  fake.removeRecord(pmid);
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
