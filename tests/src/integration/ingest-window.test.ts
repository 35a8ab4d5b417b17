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

it('calls no run whole that PubMed listed less of than it counts, and saves what it listed', async () => {
  const { db, fake, options } = await stageIngest({ records: 0 });
  fake.addRecords(
    Array.from({ length: 10_060 }, (_, index) =>
      // Without any day of its own, no part by date can hold it.
      index < 80 ? record(index).replace(/<(DateRevised|History)>.*?<\/\1>/g, '') : record(index),
    ),
  );
  const error = expect.stringContaining('counts 10060 records for this search but listed 9980');
  for (const saved of [{ created: 9_980 }, { created: 0, unchanged: 9_980 }]) {
    const [run] = await ingestAll(db, options);
    expect(run).toMatchObject({ ...saved, kind: 'full', status: 'failed', error });
  }
  expect(await db.report.count()).toBe(9_980);
}, 180_000);
