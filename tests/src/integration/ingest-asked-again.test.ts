import { expect, it } from 'vitest';
import { stageRuns } from '../support/stage-runs.ts';

const sent = '90000001';
const unreadable =
  '<PubmedArticle><MedlineCitation><PMID Version="1">91000001</PMID></MedlineCitation></PubmedArticle>';

it('asks again, with the next run of a topic, for what was asked for by PMID and came to nothing', async () => {
  const { db, fake, ingest, asked, pass, publish } = await stageRuns({ records: 3 });
  fake.setSearch((_, store) => store.pmids().filter((pmid) => pmid < '91000000'));
  await ingest();
  fake.setRecord('91000001', unreadable);
  await ingest({ pmids: [sent, '91000001', '91000002'] });
  expect(await db.missingRecord.findMany()).toMatchObject([{ pmid: '91000002', topicSlug: null }]);

  publish({ pmid: '91000001' }, { pmid: '91000002' });
  await pass(1);
  asked();
  expect(await ingest()).toMatchObject({ status: 'succeeded', found: 0, created: 2 });
  expect(asked().fetched).toEqual([['91000002', '91000001']]);
  expect(await db.missingRecord.count()).toBe(0);
  expect(await db.reject.count({ where: { resolvedAt: null } })).toBe(0);
});
