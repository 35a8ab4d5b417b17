import { type Db, finishRun, saveReports, startRun } from '@touchstone/db';
import type { ReportRecord } from '@touchstone/evidence';
import { parseArticles } from '@touchstone/ingestion';

/** Copies count on from here: no real record has so high a PMID. */
const firstCopy = 600_000_000;
/** Rows that one statement copies. */
const rowsPerStatement = 20_000;

/** Records to make copies of, as their documents give them. */
export function readRecords(documents: readonly string[]): ReportRecord[] {
  return documents.flatMap((xml) => parseArticles(xml).reports);
}

/** Saves records as an ingest does, in one run, and returns the milliseconds that each batch took. */
export async function saveBatches(
  db: Db,
  batches: readonly (readonly ReportRecord[])[],
): Promise<number[]> {
  const { id: runId } = await startRun(db, { startedAt: new Date() });
  const times: number[] = [];
  for (const reports of batches) {
    const start = performance.now();
    await saveReports(db, { runId, reports, rejects: [], requests: 1, now: new Date() });
    times.push(performance.now() - start);
  }
  const outcome = { status: 'succeeded' as const, missing: [], requests: batches.length };
  await finishRun(db, runId, { ...outcome, finishedAt: new Date() });
  return times;
}

/** Brings the table of reports to so many rows with copies of those in it, and its statistics up. */
export async function fillDatabase(db: Db, stored: number): Promise<void> {
  const columns = await copiedColumns(db);
  for (let have = await db.report.count(); have < stored; have = await db.report.count()) {
    const wanted = Math.min(rowsPerStatement, stored - have);
    await db.$executeRawUnsafe(
      `INSERT INTO reports (pmid, doi, ${columns})
       SELECT (${firstCopy + have} + row_number() OVER ())::text,
              '10.9999/copy.' || (${have} + row_number() OVER ()), ${columns}
       FROM (SELECT * FROM reports ORDER BY pmid LIMIT ${wanted}) AS source`,
    );
  }
  await db.$executeRawUnsafe('ANALYZE');
}

async function copiedColumns(db: Db): Promise<string> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(column_name) AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name = 'reports'
      AND is_generated = 'NEVER' AND column_name NOT IN ('pmid', 'doi', 'study_id')
    ORDER BY ordinal_position`;
  return rows.map(({ name }) => name).join(', ');
}
