import type { Pmid } from '@touchstone/evidence';
import type { ClaimedFile } from './claim-file.ts';
import type { Db, Transaction } from './connect.ts';
import { updateHeldFile } from './held-file.ts';
import { lockPmids } from './lock-pmids.ts';
import { openTasksFor, pmidsOf, settleDeleted } from './settle-deleted.ts';

interface Deletions {
  file: ClaimedFile;
  pmids: readonly Pmid[];
  /** Before this the file was not written: what PubMed sent since is not deleted by it. */
  writtenAt: Date;
  now: Date;
}

/** Every transaction locks this many PMIDs at the most. */
const mostAtOnce = 500;

/**
 * Keeps what a file's DeleteCitation says: the highest file that deletes a PMID is remembered, and
 * its report, where there is one, is marked and never removed. Safe to repeat. @throws FileLostError
 */
export async function saveDeletions(db: Db, { pmids, ...rest }: Deletions): Promise<void> {
  for (let at = 0; at < pmids.length; at += mostAtOnce) {
    const some = { ...rest, pmids: pmids.slice(at, at + mostAtOnce) };
    await db.$transaction((transaction) => save(transaction, some));
  }
}

async function save(transaction: Transaction, { file, pmids, writtenAt, now }: Deletions) {
  const { runId } = file;
  await updateHeldFile(transaction, file, { heartbeatAt: now });
  await lockPmids(transaction, pmids);
  await transaction.$executeRaw`
    INSERT INTO deleted_records (pmid, file_rank, deleted_at)
    SELECT DISTINCT pmid, ${file.rank}::int, ${now}::timestamptz FROM unnest(${[...pmids]}::text[]) AS pmid
    ON CONFLICT (pmid) DO UPDATE SET file_rank = excluded.file_rank, deleted_at = excluded.deleted_at
    WHERE deleted_records.file_rank < excluded.file_rank`;
  // What the E-utilities have sent since the file was written is not deleted by it.
  const gone = pmidsOf(
    await transaction.$queryRaw`
      UPDATE reports SET gone_at = ${now}, gone_reason = 'deleted'
      WHERE pmid = ANY (${[...pmids]}) AND gone_at IS NULL AND origin = 'pubmed'
        AND file_rank IS NULL AND fetched_at < ${writtenAt}
      RETURNING pmid`,
  );
  await openTasksFor(transaction, { gone, runId, now });
  await settleDeleted(transaction, { pmids, runId, now });
}
