import { saveReports, startRun } from '@touchstone/db';
import type { ReportRecord } from '@touchstone/evidence';
import { onTestFinished } from 'vitest';
import { fictionalReport } from './fictional-report.ts';
import { stageClaims } from './stage-claims.ts';
import { topic } from './stage-ingest.ts';
import { openTestDatabase } from './test-database.ts';

/** A database with the staged claims and one saved report, and what saves it anew with changes. */
export async function stageSavedReport(now: Date) {
  const { db, close } = await openTestDatabase();
  onTestFinished(close);
  await db.topic.create({ data: topic });
  await stageClaims(db);
  const { id: runId } = await startRun(db, { startedAt: now });
  const save = (changes: Partial<ReportRecord>) => {
    const reports = [fictionalReport({ notices: [], ...changes })];
    return saveReports(db, { runId, reports, rejects: [], requests: 0, now });
  };
  await save({});
  return { db, save };
}
