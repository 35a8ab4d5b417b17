import { utimes } from 'node:fs/promises';
import { saveReports, startRun } from '@touchstone/db';
import { loadStarter } from '@touchstone/db/open';
import { describe, expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { fictionalReport } from '../support/fictional-report.ts';
import { stageFiles, writeFileOf } from '../support/stage-files.ts';

const fetchedAt = new Date('2026-02-01T12:00:00Z');
const pmid = '90000001';
const name = 'pubmed26n0001.xml.gz';

/** A database that holds one record of the E-utilities, and what a file says of it. */
async function stage() {
  const staged = await stageFiles();
  const { db, folder, ingest } = staged;
  const { id: runId } = await startRun(db, { startedAt: fetchedAt });
  const fetch = () => {
    const report = fictionalReport({ title: 'Fetched.', revisedDate: '2026-01-10' });
    return saveReports(db, { runId, reports: [report], rejects: [], requests: 1, now: fetchedAt });
  };
  const readFile = async (said: Parameters<typeof writeFileOf>[2], writtenAt = fetchedAt) => {
    const path = await writeFileOf(folder, name, said);
    await utimes(path, writtenAt, writtenAt);
    return ingest({ patterns: [path] });
  };
  const held = () => db.report.findUniqueOrThrow({ where: { pmid } });
  return { ...staged, fetch, readFile, held };
}

const ofFile = (revisedDate: string) =>
  fictionalArticle({ pmid, title: 'From a file.', revisedDate });

describe('files beside the E-utilities', () => {
  it.each([
    ['earlier', '2026-01-09', 'Fetched.', null],
    ['on the same day', '2026-01-10', 'Fetched.', null],
    ['later', '2026-01-11', 'From a file.', 260001],
  ])('where the file’s record was revised %s', async (_, revisedDate, title, fileRank) => {
    const { fetch, readFile, held } = await stage();
    await fetch();
    await readFile({ records: [ofFile(revisedDate)] });
    expect(await held()).toMatchObject({ title, fileRank });
  });

  it('what the E-utilities send replaces what any file said', async () => {
    const { fetch, readFile, held } = await stage();
    await readFile({ records: [ofFile('2026-01-11')] });
    expect(await held()).toMatchObject({ title: 'From a file.', fileRank: 260001 });
    await fetch();
    expect(await held()).toMatchObject({ title: 'Fetched.', fileRank: null });
  });

  it('a deletion holds against what was fetched before, and for nothing that came after', async () => {
    const { fetch, readFile, held } = await stage();
    await fetch();
    const withOther = (revisedDate: string) => ({
      records: [fictionalArticle({ pmid: '90000002', revisedDate })],
      deleted: [pmid],
    });
    // Downloaded later, which says nothing of when NLM wrote it.
    const downloaded = new Date('2026-03-01T12:00:00Z');
    await readFile(withOther('2026-02-01'), downloaded);
    expect(await held()).toMatchObject({ goneReason: null });
    await readFile({ deleted: [pmid] }, downloaded);
    expect(await held()).toMatchObject({ goneReason: null });
    await readFile(withOther('2026-02-02'), new Date('2026-01-31T12:00:00Z'));
    expect(await held()).toMatchObject({ goneReason: null });
    await readFile(withOther('2026-02-02'), downloaded);
    expect(await held()).toMatchObject({ goneReason: 'deleted', title: 'Fetched.' });
    await fetch();
    expect(await held()).toMatchObject({ goneReason: null });
  });
});

it('a linked report that a file deletes is for people to look at until a later file brings it back', async () => {
  const { db, folder, ingest } = await stageFiles();
  await loadStarter(db, { now: fetchedAt });
  const { reportPmid, report } = await db.evidenceLink.findFirstOrThrow({
    where: { status: 'accepted' },
    include: { report: true },
  });
  const record = fictionalArticle({ pmid: reportPmid, title: report.title });
  const tasks = () =>
    db.reviewTask.findMany({ where: { kind: 'gone' }, select: { reportPmid: true, status: true } });
  const steps = [
    { said: { records: [record] }, status: undefined },
    { said: { deleted: [reportPmid] }, status: 'open' },
    { said: { records: [record] }, status: 'superseded' },
  ];
  for (const [at, { said, status }] of steps.entries()) {
    const path = await writeFileOf(folder, `pubmed26n000${at + 1}.xml.gz`, said);
    await ingest({ patterns: [path] });
    const found = await tasks();
    expect(found.length > 0).toBe(status !== undefined);
    for (const task of found) expect(task).toEqual({ reportPmid, status });
  }
});
