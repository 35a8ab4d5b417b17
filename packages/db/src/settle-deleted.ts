import type { Pmid } from '@touchstone/evidence';
import type { Transaction } from './connect.ts';

/**
 * Marks the reports of files that a later file has deleted, and those no longer that a later file
 * has brought again. Whatever order the files come in, the last one has its say.
 */
export async function settleDeleted(
  transaction: Transaction,
  pmids: readonly Pmid[],
): Promise<void> {
  const deleted = await transaction.deletedRecord.findMany({
    where: { pmid: { in: [...pmids] } },
    select: { pmid: true },
  });
  if (deleted.length === 0) return;
  const among = deleted.map(({ pmid }) => pmid);
  await transaction.$executeRaw`
    UPDATE reports SET gone_at = deletion.deleted_at, gone_reason = 'deleted'
    FROM deleted_records AS deletion
    WHERE reports.pmid = ANY (${among}) AND deletion.pmid = reports.pmid AND reports.gone_at IS NULL
      AND reports.file_rank IS NOT NULL
      AND (deletion.file_rank IS NULL OR deletion.file_rank >= reports.file_rank)`;
  await transaction.$executeRaw`
    UPDATE reports SET gone_at = NULL, gone_reason = NULL
    FROM deleted_records AS deletion
    WHERE reports.pmid = ANY (${among}) AND deletion.pmid = reports.pmid
      AND reports.gone_reason = 'deleted' AND deletion.file_rank < reports.file_rank`;
}
