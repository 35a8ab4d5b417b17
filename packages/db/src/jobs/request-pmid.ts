import type { Actor, PmidRequestView } from '@touchstone/evidence';
import { pmidSchema } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import type { DatabasePlace, Db, Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { listHere } from '../requests/list-here.ts';
import { toPmidRequest } from '../requests/pmid-request-row.ts';
import { openJobs } from './open-jobs.ts';
import { pmidsQueue } from './queues.ts';

export interface RequestPmid {
  /** Of the database, for the queue connects by itself. */
  place: DatabasePlace;
  pmid: string;
  by: Actor;
  now?: Date;
}

/**
 * Asks the workers for a record that is not here yet. What is here has arrived; what waits goes on
 * waiting; what failed is tried again. It waits until a worker runs: `listWorkers` tells whether one
 * does. @throws AccessError, InputError
 */
export async function requestPmid(
  db: Db,
  { place, by, now = new Date(), ...asked }: RequestPmid,
): Promise<PmidRequestView> {
  requirePermission(by, 'edit-links');
  const { data: pmid } = pmidSchema.safeParse(asked.pmid.trim());
  if (pmid === undefined) {
    throw new InputError({ pmid: 'A PMID is a number of 1 to 9 digits. Correct it.' });
  }
  const row = { pmid, by: by.id, at: now };
  if ((await listHere(db, [pmid])).has(pmid)) {
    const settled = { status: 'arrived', problem: null, finishedAt: now };
    return toPmidRequest({ ...row, ...settled }, true);
  }
  const jobs = await openJobs(place);
  try {
    return await db.$transaction(async (transaction) => {
      const written = await write(transaction, row);
      await jobs.send(pmidsQueue, {}, transaction);
      return toPmidRequest(written, false);
    });
  } finally {
    await jobs.close();
  }
}

async function write(transaction: Transaction, row: { pmid: string; by: string; at: Date }) {
  const { pmid, ...renewed } = row;
  await transaction.pmidRequest.createMany({ data: [row], skipDuplicates: true });
  await transaction.pmidRequest.updateMany({
    where: { pmid, status: { in: ['arrived', 'failed'] } },
    data: { ...renewed, status: 'waiting', problem: null, finishedAt: null },
  });
  return transaction.pmidRequest.findUniqueOrThrow({ where: { pmid } });
}
