import type { Actor } from '@touchstone/evidence';
import type { Transaction } from '../connect.ts';
import type { Claim } from '../generated/client.ts';
import { InputError } from '../input-error.ts';
import type { OpenLink } from './link-row.ts';
import { type WrittenLink, writeLink } from './write-link.ts';

export interface LinkMoving {
  to: Pick<Claim, 'id' | 'kind'>;
  by: Actor;
  now: Date;
}

export interface MovedLink extends WrittenLink {
  /** Whether it waits for another editor. */
  pending: boolean;
}

/**
 * Carries a link over to another claim of its document. Where that asks for two persons, what counted or
 * waited is proposed there by whoever moves it: nobody has said yet that it bears on that claim too.
 * @throws InputError where a change of it waits there, which was put forward for the claim that it is on
 */
export async function moveLink(
  transaction: Transaction,
  link: OpenLink,
  { to, by, now }: LinkMoving,
): Promise<MovedLink> {
  const place = { claimId: to.id, claimKind: to.kind };
  const { twoPerson } = link.claim.document;
  if (twoPerson && link.pendingBy !== null) throw new InputError({ pending: sayPending(link) });
  const pending = twoPerson && (link.status === 'accepted' || link.status === 'proposed');
  const stated = { statedRevision: link.revision + 1, statedBy: by.id };
  const data = pending ? { ...place, ...stated, status: 'proposed', statusReason: null } : place;
  const action = pending ? 'propose-move' : 'move';
  return { ...(await writeLink(transaction, link, { action, data, now })), pending };
}

function sayPending({ id, reportPmid }: OpenLink): string {
  return (
    `A change of link ${id} (report ${reportPmid}) waits for another editor. ` +
    'Accept or reject it first, then go on.'
  );
}
