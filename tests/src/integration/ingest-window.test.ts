import { ingestAll } from '@touchstone/ingestion';
import { expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { stageIngest } from '../support/stage-ingest.ts';

const day = 86_400_000;

/** Small records, two for each day, so that the test is about their number. */
function record(index: number): string {
  const entrezDate = new Date(Date.UTC(1990, 0, 1) + Math.floor(index / 2) * day)
    .toISOString()
    .slice(0, 10);
  return fictionalArticle({ pmid: String(90_000_001 + index), entrezDate });
}

it('loses no record of a topic of 18,000, though PubMed clamps every list to 9,999', async () => {
  const { db, fake, options } = await stageIngest({ records: 0 });
  fake.addRecords(Array.from({ length: 18_000 }, (_, index) => record(index)));
  const [run] = await ingestAll(db, options);
  expect(run).toMatchObject({ status: 'succeeded', found: 18_000, fetched: 18_000 });
  expect(await db.report.count()).toBe(18_000);
}, 180_000);
