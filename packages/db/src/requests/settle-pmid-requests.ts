import type { Pmid } from '@touchstone/evidence';
import type { Db, Transaction } from '../connect.ts';
import { listHere } from './list-here.ts';

/**
 * Says what came of requests: a record that is here has arrived; for every other one there is a
 * sentence in `problems`, and no run asks for it by itself.
 */
export async function settlePmidRequests(
  db: Db,
  { problems, now }: { problems: ReadonlyMap<Pmid, string>; now: Date },
): Promise<void> {
  await db.$transaction(async (transaction) => {
    const here = await listHere(transaction, [...problems.keys()]);
    for (const [pmid, problem] of problems) {
      const outcome = here.has(pmid)
        ? { status: 'arrived', problem: null }
        : { status: 'failed', problem };
      await transaction.pmidRequest.updateMany({
        where: { pmid, status: 'fetching' },
        data: { ...outcome, finishedAt: now },
      });
    }
    await stopAsking(
      transaction,
      [...problems.keys()].filter((pmid) => !here.has(pmid)),
    );
  });
}

/** A mistyped number would be asked for by every run of every topic, for ever. */
async function stopAsking(transaction: Transaction, pmids: readonly Pmid[]): Promise<void> {
  await transaction.missingRecord.deleteMany({
    where: { pmid: { in: [...pmids] }, topicSlug: null },
  });
}
