import type { Db } from '@touchstone/db';
import { ingestFiles } from '@touchstone/ingestion';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { stageFiles, writeFileOf } from '../support/stage-files.ts';

/** What a file may say of a PMID. */
type Word =
  | { kind: 'silent' }
  | { kind: 'deleted' }
  | { kind: 'record'; version: number; title: string; abstract: boolean; alsoDeleted: boolean };

const pmids = ['90000001', '90000002'];

const word: fc.Arbitrary<Word> = fc.oneof(
  fc.constant({ kind: 'silent' as const }),
  fc.constant({ kind: 'deleted' as const }),
  fc.record({
    kind: fc.constant('record' as const),
    version: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.constant(2)),
    // Few titles, so that files repeat each other word for word.
    title: fc.constantFrom('A first title.', 'A second title.'),
    abstract: fc.boolean(),
    alsoDeleted: fc.boolean(),
  }),
);

/** Four files, and two orders in which they are read. */
const plan = fc.record({
  files: fc.array(fc.tuple(word, word), { minLength: 4, maxLength: 4 }),
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
});

function nameOf(file: number): string {
  return `pubmed26n000${file + 1}.xml.gz`;
}

async function write(folder: string, words: readonly (readonly Word[])[]): Promise<string[]> {
  return Promise.all(
    words.map((said, file) => {
      const about = said.map((one, at) => ({ pmid: pmids[at] ?? '', one }));
      return writeFileOf(folder, nameOf(file), {
        records: about.flatMap(({ pmid, one }) =>
          one.kind === 'record' ? recordOf(pmid, one, file) : [],
        ),
        deleted: about.flatMap(({ pmid, one }) =>
          one.kind === 'deleted' || (one.kind === 'record' && one.alsoDeleted) ? pmid : [],
        ),
      });
    }),
  );
}

function recordOf(pmid: string, said: Word & { kind: 'record' }, file: number): string {
  const { version, title } = said;
  const abstract = said.abstract ? [{ text: `What file ${file} tells.` }] : [];
  return fictionalArticle({ pmid, version, title, abstract });
}

async function readState(db: Db) {
  const reports = await db.report.findMany({
    orderBy: { pmid: 'asc' },
    include: { notices: true },
  });
  return { reports, deleted: await db.deletedRecord.findMany({ orderBy: { pmid: 'asc' } }) };
}

async function clear(db: Db) {
  await db.$executeRaw`TRUNCATE reports, ingest_runs, deleted_records CASCADE`;
}

it('ends in the same state in whatever order the files are read, the last having its say', async () => {
  const { db, folder, options } = await stageFiles();
  await fc.assert(
    fc.asyncProperty(plan, async ({ files, order }) => {
      const paths = await write(folder, files);
      for (const path of paths) await ingestFiles(db, { ...options, patterns: [path] });
      const inOrder = await readState(db);
      await clear(db);
      for (const file of order) {
        await ingestFiles(db, { ...options, patterns: [paths[file] ?? ''] });
      }
      const shuffled = await readState(db);
      await clear(db);
      expect(shuffled).toEqual(inOrder);
      for (const [at, pmid] of pmids.entries()) {
        const report = inOrder.reports.find((one) => one.pmid === pmid);
        expect(said(report)).toEqual(expected(files, at));
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);

type Said =
  | { title: string; version: number; abstract: { text: string }[]; gone: boolean }
  | undefined;

function said(report: Awaited<ReturnType<typeof readState>>['reports'][number] | undefined): Said {
  if (!report) return undefined;
  const { title, version, goneAt } = report;
  const abstract = z.array(z.object({ text: z.string() })).parse(report.abstract);
  return { title, version, abstract, gone: goneAt !== null };
}

/** The rule in its own words: highest version, then latest file; a blank keeps what was known. */
function expected(files: readonly (readonly Word[])[], at: number): Said {
  let held: Said;
  let heldFile = -1;
  let deletedIn = -1;
  for (const [file, words] of files.entries()) {
    const one = words[at];
    if (one?.kind === 'record') {
      const { title, version } = one;
      const abstract = one.abstract ? [{ text: `What file ${file} tells.` }] : [];
      const isLater = version >= (held?.version ?? 0);
      const known = held?.abstract ?? [];
      if (isLater) heldFile = file;
      if (isLater || !held) held = { title, version, abstract: or(abstract, known), gone: false };
      else held = { ...held, abstract: or(known, abstract) };
    }
    if (one?.kind === 'deleted' || (one?.kind === 'record' && one.alsoDeleted)) deletedIn = file;
  }
  return held && { ...held, gone: deletedIn >= heldFile };
}

function or<Part>(first: Part[], second: Part[]): Part[] {
  return first.length > 0 ? first : second;
}
