import { describe, expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { stageRuns } from '../support/stage-runs.ts';

/** A record without a PMID: of such a one only its XML tells whether it is known. */
function nameless(title: string): string {
  return fictionalArticle({ pmid: '90000002', title }).replace(/<PMID[^>]*>\d+<\/PMID>/, '');
}

const all = Array.from({ length: 12 }, (_, index) => String(90_000_001 + index));

describe('a PubMed whose format has changed', () => {
  it.each([
    { what: 'of which nothing can be read', from: 'Article', to: 'Artikel', why: 'can be read' },
    { what: 'without titles', from: 'ArticleTitle', to: 'MainTitle', why: 'has a title' },
  ])('fails a run before it saves anything of an answer $what', async ({ from, to, why }) => {
    const { db, fake, ingest, pass, publish } = await stageRuns({ records: 12 });
    await ingest();
    const before = await db.report.findMany({ orderBy: { pmid: 'asc' } });
    await pass(1);
    for (const pmid of all) {
      const xml = fictionalArticle({ pmid, title: `Told anew, number ${pmid}.` });
      const tag = new RegExp(`(</?)${from}(?=[ >])`, 'g');
      fake.setRecord(pmid, xml.replace(tag, `$1${to}`));
    }
    expect(await ingest({ full: true })).toMatchObject({
      ...{ status: 'failed', fetched: 0, rejected: 0, updated: 0 },
      error: expect.stringContaining(`PubMed sent 12 records, and none of them ${why}`),
    });
    expect(await db.report.findMany({ orderBy: { pmid: 'asc' } })).toEqual(before);
    expect(await db.reject.count()).toBe(0);

    publish(...all.map((pmid) => ({ pmid, title: `Told anew, number ${pmid}.` })));
    expect(await ingest()).toMatchObject({ status: 'succeeded', fetched: 12, updated: 12 });
  });

  it('is not seen in a few records that could not be read before either', async () => {
    const { db, fake, ingest, pass } = await stageRuns({ records: 12 });
    for (const pmid of all.slice(0, 5)) fake.setRecord(pmid, stub(pmid));
    expect(await ingest()).toMatchObject({ status: 'succeeded', created: 7, rejected: 5 });
    await pass(4);
    expect(await ingest()).toMatchObject({ kind: 'incremental', status: 'succeeded', rejected: 5 });
    expect(await db.reject.count()).toBe(5);
  });
});

function stub(pmid: string): string {
  return `<PubmedArticle><MedlineCitation><PMID Version="1">${pmid}</PMID></MedlineCitation></PubmedArticle>`;
}

describe('a record that cannot be read', () => {
  it('is kept once though it has no PMID and comes with every run', async () => {
    const { db, fake, ingest } = await stageRuns({ records: 3 });
    for (const [index, title] of ['Warm stones.', 'Warmer stones.'].entries()) {
      fake.setRecord('90000002', nameless(title));
      for (let run = 1; run <= 2; run += 1) await ingest({ full: true });
      expect(await db.reject.count()).toBe(index + 1);
    }
  });
});
