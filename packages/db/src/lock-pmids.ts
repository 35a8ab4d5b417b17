import type { Pmid } from '@touchstone/evidence';
import type { Transaction } from './connect.ts';

/**
 * Keeps every other save and deletion of these PMIDs waiting until the transaction ends, stored or
 * not: a row that does not exist yet cannot be locked, and of two files that bring it at once the
 * later one must win. In one order for all, so that no two wait for each other.
 */
export async function lockPmids(transaction: Transaction, pmids: readonly Pmid[]): Promise<void> {
  const wanted = [...new Set(pmids)];
  if (wanted.length === 0) return;
  if (wanted.length > mostOneByOne) {
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${allOfThem}, 0)`;
    return;
  }
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock_shared(${allOfThem}, 0)`;
  await transaction.$executeRaw`
    SELECT pg_advisory_xact_lock(${space}, key) FROM (
      SELECT DISTINCT hashtext(pmid) AS key FROM unnest(${wanted}::text[]) AS pmid
      ORDER BY key OFFSET 0
    ) AS keys`;
}

/** Advisory locks are numbers alone; this one says that ours are about PMIDs. */
const space = 7_061;

/** Whoever locks some has a share in this one, and whoever locks many has it alone. */
const allOfThem = 7_063;

/** A server has room for some 6,000 locks of all its clients together. */
const mostOneByOne = 1_000;
