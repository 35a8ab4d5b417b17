import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '../connect.ts';
import type { EvidenceLink } from '../generated/client.ts';
import type { OpenLink } from '../links/link-row.ts';
import type { Pair, Scope } from '../links/neighbours.ts';
import {
  readSurroundings,
  type SurroundingRows,
  toSurroundings,
} from '../links/read-surroundings.ts';
import type { Cells } from './read-cells.ts';

/** All that a table of links is held against, read in few queries whatever its length. */
export interface Ground extends SurroundingRows {
  /** The links that rows name. */
  named: readonly EvidenceLink[];
}

export async function readGround(
  transaction: Transaction,
  rows: readonly Cells[],
): Promise<Ground> {
  const named = await transaction.evidenceLink.findMany({
    where: { id: { in: rows.flatMap(({ link }) => (link === undefined ? [] : `${link}`)) } },
    orderBy: { id: 'asc' },
  });
  const byId = new Map(named.map((link) => [link.id, link]));
  const pairs = rows.map((row) => byId.get(`${row.link}`) ?? pairOf(row));
  return { named, ...(await readSurroundings(transaction, pairs)) };
}

/** Whether nothing has changed that a plan was made upon. */
export function isSameGround(one: Ground, other: Ground): boolean {
  return isDeepStrictEqual(one, other);
}

/** Finds the link that a row is about: the one that it names, or the live one of its scope. */
export type FindLink = (row: Cells) => OpenLink | undefined;

export function findLinks({ named, ...rows }: Ground): FindLink {
  const { claims, reports, neighbours } = toSurroundings(rows);
  const byId = new Map(named.map((link) => [link.id, link]));
  return (row) => {
    const link =
      row.link === undefined ? neighbours.twinOf(scopeOfRow(row)) : byId.get(`${row.link}`);
    const claim = link && claims.get(link.claimId);
    const report = link && reports.get(link.reportPmid);
    return claim && report ? { ...link, claim, report } : undefined;
  };
}

/** What no two live links share, as far as a row says it. */
export function scopeOfRow(row: Cells): Scope {
  const { comparator = '', outcome = '', timePoint = '', label = '' } = row;
  const scope = { comparator: `${comparator}`, outcome: `${outcome}`, timePoint: `${timePoint}` };
  return { ...pairOf(row), ...scope, label: `${label}` };
}

function pairOf({ claim = '', pmid = '' }: Cells): Pair {
  return { claimId: `${claim}`, reportPmid: `${pmid}` };
}
