import { readRun } from '@touchstone/db';
import { UnknownTopicError } from '@touchstone/ingestion';
import { describe, expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { stageFiles, writeFileOf } from '../support/stage-files.ts';

const now = new Date('2026-01-01T00:00:00Z');
const unreadable = (pmid: string) =>
  `<PubmedArticle><MedlineCitation><PMID>${pmid}</PMID></MedlineCitation></PubmedArticle>`;
const nameless = '<PubmedArticle><MedlineCitation/></PubmedArticle>';

/** A file of which a topic's search has returned two records, one of them unreadable. */
async function stage() {
  const staged = await stageFiles();
  await staged.db.topic.create({ data: { slug: 'stones', title: 'Stones', query: 'stones' } });
  const found = ['90000001', '90000003'].map((pmid) => ({
    ...{ topicSlug: 'stones', pmid, firstFoundAt: now, lastFoundAt: now },
  }));
  await staged.db.topicMember.createMany({ data: found });
  await writeFileOf(staged.folder, 'pubmed26n0001.xml.gz', {
    records: [
      fictionalArticle({ pmid: '90000001', title: 'Warm stones.' }),
      fictionalArticle({ pmid: '90000002', title: 'Cold spoons.' }),
      unreadable('90000003'),
      unreadable('90000004'),
      nameless,
    ],
    deleted: ['90000005'],
  });
  return staged;
}

describe('a run over files with a filter', () => {
  it('lets in what a topic’s search has returned, and what might be that', async () => {
    const { db, ingest } = await stage();
    const run = await ingest({ topic: 'stones' });
    expect(run).toMatchObject({ status: 'succeeded', created: 1, rejected: 2 });
    expect(await db.report.findMany({ select: { pmid: true } })).toEqual([{ pmid: '90000001' }]);
    const detail = await readRun(db, run.id);
    expect(detail?.rejects.map(({ pmid }) => pmid).sort()).toEqual(['90000003', undefined]);
    expect(detail?.files).toMatchObject([{ records: 5, kept: 3, deleted: 1 }]);
  });

  it('lets in what claims rest on as well', async () => {
    const { db, ingest } = await stage();
    // A starter report that no claim rests on yet belongs to the linked ones.
    await db.report.create({
      data: {
        ...{ pmid: '90000002', title: 'Cold spoons.', origin: 'starter', createdAt: now },
        ...{ languages: [], publicationTypes: [] },
      },
    });
    expect(await ingest({ topic: 'stones' })).toMatchObject({ created: 1, updated: 1 });
  });

  it('lets in what has one of the words, and what cannot be read', async () => {
    const { db, ingest } = await stage();
    const run = await ingest({ words: ['spoons', 'forks'] });
    expect(run).toMatchObject({ status: 'succeeded', created: 1, rejected: 3 });
    expect(await db.report.findMany({ select: { pmid: true } })).toEqual([{ pmid: '90000002' }]);
  });

  it('asks for both where both are given', async () => {
    const { db, ingest } = await stage();
    expect(await ingest({ topic: 'stones', words: ['spoons'] })).toMatchObject({ created: 0 });
    expect(await db.report.count()).toBe(0);
  });

  it('keeps every deletion, whether or not its record was wanted', async () => {
    const { db, ingest } = await stage();
    await ingest({ words: ['nothing of the kind'] });
    expect(await db.deletedRecord.findMany()).toMatchObject([
      { pmid: '90000005', fileRank: 260001 },
    ]);
  });

  it('is another run than one with another filter', async () => {
    const { db, ingest } = await stage();
    await ingest({ words: ['spoons'], signal: AbortSignal.abort() });
    await ingest({ words: ['forks'] });
    expect((await db.ingestRun.findMany()).map(({ status }) => status).sort()).toEqual([
      'interrupted',
      'succeeded',
    ]);
  });

  it('leaves no run behind where the topic is unknown, unsearched, or the words are empty', async () => {
    const { db, ingest } = await stage();
    await db.topic.create({ data: { slug: 'new', title: 'New', query: 'new' } });
    await expect(ingest({ topic: 'stone' })).rejects.toThrow(UnknownTopicError);
    await expect(ingest({ topic: 'new' })).rejects.toThrow(/npm run ingest -- --topic new$/);
    await expect(ingest({ words: [' '] })).rejects.toThrow(/empty/);
    expect(await db.ingestRun.count()).toBe(0);
  });
});
