import type { Actor, LinkInput } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db, Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { type ChangedLink, type LinkAnswer, planChange, toAnswer } from './change-link.ts';
import { checkLinkInput } from './check-link-input.ts';
import type { OpenLink } from './link-row.ts';
import type { Neighbours } from './neighbours.ts';
import { openLink } from './open-links.ts';
import { placeQuote } from './place-quote.ts';
import { readNeighbours } from './read-neighbours.ts';
import { updateLinks } from './update-links.ts';

export interface ReviseLink {
  id: string;
  /** The revision that the change was made upon. */
  expected: number;
  /** The link whole, as it is to be. */
  input: LinkInput;
  by: Actor;
  now?: Date;
}

/** Says anew what a link says. @throws AccessError, NotThereError, ConflictError, InputError */
export async function reviseLink(
  db: Db,
  { id, expected, input, by, now = new Date() }: ReviseLink,
): Promise<LinkAnswer> {
  requirePermission(by, 'edit-links');
  return db.$transaction(async (transaction) => {
    const link = await openLink(transaction, { id, expected });
    const changed = await reviseOpenLink(transaction, link, { input, by, now });
    return toAnswer(changed, await logActivity(transaction, [changed.change], { by, now }));
  });
}

interface Revising {
  input: LinkInput;
  by: Actor;
  now: Date;
}

export async function reviseOpenLink(
  transaction: Transaction,
  link: OpenLink,
  revising: Revising,
): Promise<ChangedLink> {
  const changed = planRevision(await readNeighbours(transaction, [link]), link, revising);
  await updateLinks(transaction, [{ before: link, after: changed.row }]);
  return changed;
}

/** What `reviseOpenLink` would write. @throws InputError */
export function planRevision(
  neighbours: Neighbours,
  link: OpenLink,
  { input: given, by, now }: Revising,
): ChangedLink {
  if (link.status === 'withdrawn') {
    throw new InputError({ status: 'This link was withdrawn. Restore it first, then revise it.' });
  }
  const input = checkLinkInput(given, link);
  const quote = placeQuote(input.quote, link.report, link);
  return planChange(neighbours, link, { change: { change: 'revise', input, quote }, by, now });
}
