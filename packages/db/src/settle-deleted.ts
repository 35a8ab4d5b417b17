import type { Pmid } from '@touchstone/evidence';
import { z } from 'zod';
import type { Transaction } from './connect.ts';
import { dropGoneTasks, openGoneTasks } from './open-gone-tasks.ts';

/**
 * Marks the reports of files that a later file has deleted, and those no longer that a later file
 * has brought again, with the review tasks of both. Whatever order the files come in, the last one
 * has its say.
 */
export async function settleDeleted(
  transaction: Transaction,
  { pmids, runId, now }: { pmids: readonly Pmid[]; runId: string; now: Date },
): Promise<void> {
  const deleted = await transaction.deletedRecord.findMany({
    where: { pmid: { in: [...pmids] } },
    select: { pmid: true },
  });
  if (deleted.length === 0) return;
  const among = deleted.map(({ pmid }) => pmid);
  const gone = pmidsOf(
    await transaction.$queryRaw`
      UPDATE reports SET gone_at = deletion.deleted_at, gone_reason = 'deleted'
      FROM deleted_records AS deletion
      WHERE reports.pmid = ANY (${among}) AND deletion.pmid = reports.pmid AND reports.gone_at IS NULL
        AND reports.file_rank IS NOT NULL
        AND (deletion.file_rank IS NULL OR deletion.file_rank >= reports.file_rank)
      RETURNING reports.pmid`,
  );
  const back = pmidsOf(
    await transaction.$queryRaw`
      UPDATE reports SET gone_at = NULL, gone_reason = NULL
      FROM deleted_records AS deletion
      WHERE reports.pmid = ANY (${among}) AND deletion.pmid = reports.pmid
        AND reports.gone_reason = 'deleted' AND deletion.file_rank < reports.file_rank
      RETURNING reports.pmid`,
  );
  await openTasksFor(transaction, { gone, runId, now });
  if (back.length > 0) await dropGoneTasks(transaction, back);
}

export async function openTasksFor(
  transaction: Transaction,
  { gone, runId, now }: { gone: readonly Pmid[]; runId: string; now: Date },
): Promise<void> {
  if (gone.length === 0) return;
  const reports = gone.map((pmid) => ({ pmid, reason: 'deleted' as const }));
  await openGoneTasks(transaction, { gone: reports, runId, now });
}

/** Of `RETURNING pmid`. */
export function pmidsOf(rows: unknown): Pmid[] {
  return z
    .array(z.object({ pmid: z.string() }))
    .parse(rows)
    .map(({ pmid }) => pmid);
}
