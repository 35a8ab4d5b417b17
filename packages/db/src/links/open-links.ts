import { ConflictError } from '../conflict-error.ts';
import type { Transaction } from '../connect.ts';
import { lockPmids } from '../lock-pmids.ts';
import { NotThereError } from '../not-there-error.ts';
import { type OpenLink, openInclude } from './link-row.ts';

/** A link as somebody saw it who wants to change it. */
export interface SeenLink {
  id: string;
  expected: number;
}

/**
 * Reads links to change them, after everybody else who changes links of these reports: an ingest that
 * saves them as well. @throws NotThereError, ConflictError
 */
export async function openLinks(
  transaction: Transaction,
  seen: readonly SeenLink[],
): Promise<OpenLink[]> {
  const ids = seen.map(({ id }) => id);
  const found = await transaction.evidenceLink.findMany({
    where: { id: { in: ids } },
    select: { reportPmid: true },
  });
  await lockPmids(transaction, [...new Set(found.map(({ reportPmid }) => reportPmid))]);
  const rows = await transaction.evidenceLink.findMany({
    where: { id: { in: ids } },
    include: openInclude,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return seen.map(({ id, expected }) => {
    const row = byId.get(id);
    if (!row) throw new NotThereError('link', id);
    if (row.revision === expected) return row;
    throw new ConflictError({ type: 'evidence-link', id, revision: row.revision, expected });
  });
}

export async function openLink(transaction: Transaction, seen: SeenLink): Promise<OpenLink> {
  const [link] = await openLinks(transaction, [seen]);
  if (!link) throw new NotThereError('link', seen.id);
  return link;
}
