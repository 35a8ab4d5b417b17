import type { Transaction } from '../connect.ts';
import { applyChange } from './apply-change.ts';
import type { OpenLink } from './link-row.ts';
import { noPending, toPending } from './pending.ts';
import { readNeighbours } from './read-neighbours.ts';
import { isDecidedOn, readVotes, settlementOf } from './read-votes.ts';
import { type WrittenLink, writeLink } from './write-link.ts';

/**
 * Does what the voices on a proposal or a waiting change come to. Without anybody's decision it waits,
 * whatever the mode: nothing is settled behind people's backs.
 * @returns undefined where it goes on waiting. @throws InputError
 */
export async function settleLink(
  transaction: Transaction,
  link: OpenLink,
  { now, note }: { now: Date; note?: string | undefined },
): Promise<WrittenLink | undefined> {
  const pending = toPending(link.pending);
  if (link.status !== 'proposed' && !pending) return undefined;
  const { decisions, editors } = await readVotes(transaction, link, now);
  const stated = { ...link, twoPerson: link.claim.document.twoPerson };
  if (!isDecidedOn(stated, decisions, editors)) return undefined;
  const settlement = settlementOf(stated, decisions, editors);
  if (settlement === 'accepted') {
    const neighbours = await readNeighbours(transaction, [link]);
    const data = applyChange(neighbours, link, pending ?? { change: 'restore' });
    return writeLink(transaction, link, { action: 'accept', data, now });
  }
  if (settlement !== 'rejected') return undefined;
  if (!pending) {
    const data = { status: 'rejected', statusReason: note ?? null };
    return writeLink(transaction, link, { action: 'reject', data, now });
  }
  const { revision: statedRevision, by: statedBy } = pending.stated;
  const data = { ...noPending, statedRevision, statedBy };
  return writeLink(transaction, link, { action: 'reject', data, now });
}
