import type { Actor, LinkStatus, PendingChange } from '@touchstone/evidence';
import { linkStatusSchema } from '@touchstone/evidence';
import type { Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { applyChange } from './apply-change.ts';
import type { OpenLink } from './link-row.ts';
import type { Neighbours } from './neighbours.ts';
import { pendingColumns, statedOf } from './pending.ts';
import type { QuoteColumns } from './place-quote.ts';
import { readNeighbours } from './read-neighbours.ts';
import { updateLinks } from './update-links.ts';
import { nextRevision, type WrittenLink } from './write-link.ts';

export interface LinkChanging {
  change: PendingChange & { quote?: QuoteColumns };
  by: Actor;
  now: Date;
}

export interface ChangedLink extends WrittenLink {
  /** Whether it waits for another editor. */
  pending: boolean;
}

/** What a verb answers that has changed a link, or put a change forward. */
export interface LinkAnswer {
  batch: string;
  revision: number;
  pending: boolean;
  status: LinkStatus;
}

/**
 * Changes a link, or puts the change forward where its document asks for two persons and the link was
 * accepted once: what was only proposed is changed at once, and waits as it did.
 * @throws InputError
 */
export async function changeLink(
  transaction: Transaction,
  link: OpenLink,
  changing: LinkChanging,
): Promise<ChangedLink> {
  const changed = planChange(await readNeighbours(transaction, [link]), link, changing);
  await updateLinks(transaction, [{ before: link, after: changed.row }]);
  return changed;
}

/** What `changeLink` would write. @throws InputError */
export function planChange(
  neighbours: Neighbours,
  link: OpenLink,
  { change, by, now }: LinkChanging,
): ChangedLink {
  refuseBesideAnother(link, by);
  const stated = { statedRevision: link.revision + 1, statedBy: by.id };
  const isLive = link.status === 'accepted' || link.status === 'withdrawn';
  if (!link.claim.document.twoPerson || isOwnWithdrawal(link, change)) {
    const data = { ...applyChange(neighbours, link, change), ...stated };
    return { ...nextRevision(link, { action: change.change, data, now }), pending: false };
  }
  // Refuses now what could not be applied later.
  const applied = applyChange(neighbours, link, change);
  const data = isLive
    ? pendingColumns({ ...toPlain(change), stated: statedOf(link) }, { by: by.id, now })
    : { ...applied, status: 'proposed', statusReason: null };
  const action = isLive ? `propose-${change.change}` : change.change;
  return { ...nextRevision(link, { action, data: { ...data, ...stated }, now }), pending: true };
}

export function toAnswer({ row, pending }: ChangedLink, batch: string): LinkAnswer {
  const status = linkStatusSchema.parse(row.status);
  return { batch, revision: row.revision, pending, status };
}

/** Who proposed a link takes it back alone: nobody has relied on it. */
function isOwnWithdrawal({ status }: OpenLink, { change }: PendingChange): boolean {
  return status === 'proposed' && change === 'withdraw';
}

function refuseBesideAnother({ pendingBy }: OpenLink, by: Actor) {
  if (pendingBy === null || pendingBy === by.id) return;
  throw new InputError({
    pending: 'A change of this link by somebody else waits. Accept or reject that one first.',
  });
}

function toPlain({ quote: _, ...change }: LinkChanging['change']): PendingChange {
  return change;
}
