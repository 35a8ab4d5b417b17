import { type Db, finishRun, saveReports, startRun } from '@touchstone/db';
import type { ReportRecord } from '@touchstone/evidence';
import { usualBatchSize } from './fetch-and-save.ts';

/** Saves records that were kept as unreadable, in a run that says where their reports come from. */
export async function saveReadAgain(
  db: Db,
  { records, now }: { records: readonly ReportRecord[]; now: Date },
): Promise<void> {
  if (records.length === 0) return;
  const { id: runId, lease } = await startRun(db, { kind: 'pmids', startedAt: now });
  for (let from = 0; from < records.length; from += usualBatchSize) {
    const reports = records.slice(from, from + usualBatchSize);
    await saveReports(db, { runId, lease, reports, rejects: [], requests: 0, now });
  }
  const outcome = { status: 'succeeded', missing: [], requests: 0, finishedAt: now } as const;
  await finishRun(db, runId, { ...outcome, lease });
}
