import type { RunDetail } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { toMismatch } from './mismatch-row.ts';
import { toRunView } from './run-row.ts';

/** A run with what it could not read, did not get and keeps apart; undefined where there is none. */
export async function readRun(db: Db, id: string): Promise<RunDetail | undefined> {
  const row = await db.ingestRun.findUnique({
    where: { id },
    include: {
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
    rejects: row.rejects.map(({ pmid, reason, xml }) => ({ pmid: pmid ?? undefined, reason, xml })),
    mismatches: mismatches.map(toMismatch),
  };
}
