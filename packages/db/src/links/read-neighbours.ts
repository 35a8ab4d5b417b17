import type { Transaction } from '../connect.ts';
import { type NeighbourRows, type Neighbours, type Pair, toNeighbours } from './neighbours.ts';

/** Reads what stands beside links on all of these at once. */
export async function readNeighbours(
  transaction: Transaction,
  pairs: readonly Pair[],
): Promise<Neighbours> {
  return toNeighbours(await readNeighbourRows(transaction, pairs));
}

export async function readNeighbourRows(
  transaction: Transaction,
  pairs: readonly Pair[],
): Promise<NeighbourRows> {
  const claimId = { in: [...new Set(pairs.map((pair) => pair.claimId))] };
  const reportPmid = { in: [...new Set(pairs.map((pair) => pair.reportPmid))] };
  const exclusions = await transaction.exclusion.findMany({
    where: { claimId, reportPmid },
    orderBy: { id: 'asc' },
  });
  const links = await transaction.evidenceLink.findMany({
    where: { claimId, reportPmid, status: { in: ['proposed', 'accepted'] } },
    orderBy: [{ status: 'asc' }, { id: 'asc' }],
  });
  return { exclusions, links };
}
