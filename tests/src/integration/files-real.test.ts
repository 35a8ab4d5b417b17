import { join } from 'node:path';
import { readRun } from '@touchstone/db';
import { describe, expect, test } from 'vitest';
import { stageFiles } from '../support/stage-files.ts';

/** A folder of real PubMed files, which are not ours to put into the repository. */
const recordsFolder = process.env.PUBMED_RECORDS_DIR;
const nlm = join(recordsFolder ?? '', '*/{pubmed,medline}[0-9][0-9]n[0-9][0-9][0-9][0-9].xml.gz');
const skipReason = 'Set PUBMED_RECORDS_DIR to a folder of PubMed files to run this.';

describe('real slices of baseline and update files', () => {
  test('go in whole, with their deletions, and again without a change', async ({ skip }) => {
    skip(!recordsFolder, skipReason);
    const { db, ingest } = await stageFiles();
    const run = await ingest({ patterns: [nlm] });
    expect(run).toMatchObject({ status: 'succeeded', error: undefined });
    const { files = [] } = (await readRun(db, run.id)) ?? {};
    expect(files.length).toBeGreaterThan(3);
    for (const { kept, records, deleted, name } of files) {
      expect({ name, kept }).toEqual({ name, kept: records });
      expect({ name, some: records + deleted > 0 }).toEqual({ name, some: true });
    }
    // What the field notes counted: six PMIDs deleted by the update file of 2026.
    expect(files.find(({ name }) => name === 'pubmed26n1335.xml.gz')?.deleted).toBe(6);
    expect(await db.deletedRecord.count({ where: { fileRank: 261335 } })).toBe(6);
    expect(await db.ingestFile.count({ where: { md5: null } })).toBe(0);

    const again = await ingest({ patterns: [nlm] });
    expect(again).toMatchObject({ created: 0, updated: 0, fetched: run.fetched });
  }, 120_000);
});
