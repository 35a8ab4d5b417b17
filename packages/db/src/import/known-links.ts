import type { Transaction } from '../connect.ts';
import { type OpenLink, openInclude } from '../links/link-row.ts';
import type { Cells } from './read-cells.ts';

/** Finds the link that a row is about: the one that it names, or the live one of its scope. */
export type FindLink = (row: Cells) => OpenLink | undefined;

/** Reads the links that rows name, and all that live on the claims that they name. */
export async function readKnownLinks(
  transaction: Transaction,
  rows: readonly Cells[],
): Promise<FindLink> {
  const named = await transaction.evidenceLink.findMany({
    where: { id: { in: textsOf(rows, 'link') } },
    include: openInclude,
  });
  const live = await transaction.evidenceLink.findMany({
    where: { claimId: { in: textsOf(rows, 'claim') }, status: { in: ['proposed', 'accepted'] } },
    include: openInclude,
    // The accepted one of a scope comes last, and stands in the map.
    orderBy: [{ status: 'desc' }, { id: 'asc' }],
  });
  const byId = new Map(named.map((link) => [link.id, link]));
  const byScope = new Map(live.map((link) => [scopeOfLink(link), link]));
  return (row) => (row.link === undefined ? byScope.get(scopeOfRow(row)) : byId.get(`${row.link}`));
}

/** What no two live links share. */
export function scopeOfRow({ claim, pmid, comparator, outcome, timePoint, label = '' }: Cells) {
  return JSON.stringify([claim, pmid, comparator, outcome, timePoint, label]);
}

function scopeOfLink(link: OpenLink): string {
  const { claimId, reportPmid, comparator, outcome, timePoint, label } = link;
  return JSON.stringify([claimId, reportPmid, comparator, outcome, timePoint, label]);
}

function textsOf(rows: readonly Cells[], column: 'link' | 'claim'): string[] {
  return [...new Set(rows.flatMap((row) => (row[column] === undefined ? [] : `${row[column]}`)))];
}
