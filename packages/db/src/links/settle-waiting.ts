import type { Change } from '../activity/log-activity.ts';
import type { Transaction } from '../connect.ts';
import type { Prisma } from '../generated/client.ts';
import { InputError } from '../input-error.ts';
import { openLinks } from './open-links.ts';
import { settleLink } from './settle-link.ts';
import type { WrittenLink } from './write-link.ts';

/**
 * Settles what somebody had a voice in, once they have none any more: what they alone stood against, or
 * for, waits for nobody else. What cannot be done now goes on waiting. @returns what to log.
 */
export async function settleWaiting(
  transaction: Transaction,
  { person, now }: { person: string; now: Date },
): Promise<Change[]> {
  const voiced = { some: { by: person, undoneAt: null } };
  return settleAll(transaction, { OR: [{ statedBy: person }, { decisions: voiced }] }, now);
}

/**
 * Settles what is decided on in a document that asks for two persons no longer: the last word counts
 * from then on, and would be asked of nobody again. What nobody has decided on waits for everybody,
 * whoever put it forward. @returns what to log.
 */
export async function settleDocument(
  transaction: Transaction,
  { slug, now }: { slug: string; now: Date },
): Promise<Change[]> {
  const claim = { documentSlug: slug, retiredAt: null };
  return settleAll(transaction, { claim, decisions: { some: { undoneAt: null } } }, now);
}

async function settleAll(
  transaction: Transaction,
  where: Prisma.EvidenceLinkWhereInput,
  now: Date,
): Promise<Change[]> {
  const isWaiting = { OR: [{ status: 'proposed' }, { pendingBy: { not: null } }] };
  const rows = await transaction.evidenceLink.findMany({
    where: { AND: [isWaiting, where] },
    select: { id: true, revision: true },
    orderBy: { id: 'asc' },
  });
  const seen = rows.map(({ id, revision }) => ({ id, expected: revision }));
  const changes: Change[] = [];
  for (const link of await openLinks(transaction, seen)) {
    const settled = await settleLink(transaction, link, { now }).catch(leaveWaiting);
    if (settled) changes.push(settled.change);
  }
  return changes;
}

/** Another link has taken its place: whoever decides on it is told so. */
function leaveWaiting(failure: unknown): WrittenLink | undefined {
  if (failure instanceof InputError) return undefined;
  throw failure;
}
