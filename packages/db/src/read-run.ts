import type { RunDetail } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { toIngestFile } from './file-row.ts';
import { toMismatch } from './mismatch-row.ts';
import { toReject } from './reject-row.ts';
import { runInclude, toRunView } from './run-row.ts';

/** A run with what it could not read, did not get and keeps apart; undefined where there is none. */
export async function readRun(db: Db, id: string): Promise<RunDetail | undefined> {
  const row = await db.ingestRun.findUnique({
    where: { id },
    include: {
      ...runInclude,
      files: { orderBy: { rank: 'asc' } },
      rejects: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
    },
  });
  if (!row) return undefined;
  const mismatches = await db.identityMismatch.findMany({
    where: { pmid: { in: row.mismatched } },
    orderBy: { pmid: 'asc' },
  });
  return {
    ...toRunView(row),
    queryTranslation: row.queryTranslation ?? undefined,
    warnings: row.warnings,
    expected: row.expected,
    missing: row.missing,
    objections: row.objections,
    rejects: row.rejects.map(toReject),
    mismatches: mismatches.map(toMismatch),
    files: row.files.map(toIngestFile),
  };
}
