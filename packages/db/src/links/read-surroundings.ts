import type { Transaction } from '../connect.ts';
import type { OpenLink } from './link-row.ts';
import { type NeighbourRows, type Neighbours, type Pair, toNeighbours } from './neighbours.ts';
import { readNeighbourRows } from './read-neighbours.ts';

/** What links are held against: their claims, their reports, and what stands there already. */
export interface Surroundings {
  claims: ReadonlyMap<string, OpenLink['claim'] & { kind: string }>;
  reports: ReadonlyMap<string, OpenLink['report']>;
  neighbours: Neighbours;
}

/** What they are read as. */
export interface SurroundingRows extends NeighbourRows {
  claims: readonly (OpenLink['claim'] & { id: string; kind: string })[];
  reports: readonly OpenLink['report'][];
}

export function toSurroundings({ claims, reports, ...beside }: SurroundingRows): Surroundings {
  return {
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    reports: new Map(reports.map((report) => [report.pmid, report])),
    neighbours: toNeighbours(beside),
  };
}

/** Reads them at once for all of these. What is not there is missing. */
export async function readSurroundings(
  transaction: Transaction,
  pairs: readonly Pair[],
): Promise<SurroundingRows> {
  const claims = await transaction.claim.findMany({
    where: { id: { in: [...new Set(pairs.map(({ claimId }) => claimId))] } },
    select: {
      ...{ id: true, kind: true, retiredAt: true },
      document: { select: { slug: true, twoPerson: true } },
    },
    orderBy: { id: 'asc' },
  });
  const reports = await transaction.report.findMany({
    where: { pmid: { in: [...new Set(pairs.map(({ reportPmid }) => reportPmid))] } },
    select: { pmid: true, title: true, abstract: true },
    orderBy: { pmid: 'asc' },
  });
  return { claims, reports, ...(await readNeighbourRows(transaction, pairs)) };
}
