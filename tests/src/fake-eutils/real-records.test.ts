import { expect, test } from 'vitest';
import { loadRecordsFrom } from './records/load-records.ts';
import { ask, fetchedPmids } from './test-client.ts';
import { withFake } from './with-fake.ts';

const dir = process.env.PUBMED_RECORDS_DIR ?? '';

test.skipIf(!dir)('every record below PUBMED_RECORDS_DIR can be fetched', async () => {
  const fake = await withFake({}, 0);
  fake.addRecords(await loadRecordsFrom(dir));
  const pmids = fake.pmids();
  expect(pmids.length).toBeGreaterThan(0);
  for (let start = 0; start < pmids.length; start += 200) {
    const id = pmids.slice(start, start + 200);
    const form = { db: 'pubmed', retmode: 'xml', id: id.join(',') };
    const { text } = await ask(`${fake.url}efetch.fcgi`, { form });
    expect(fetchedPmids(text)).toEqual(id);
  }
});
