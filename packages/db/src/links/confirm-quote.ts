import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { type LinkAnswer, toAnswer } from './change-link.ts';
import type { OpenLink } from './link-row.ts';
import { openLink } from './open-links.ts';
import { placeMovedQuote } from './place-quote.ts';
import { writeLink } from './write-link.ts';

export interface ConfirmQuote {
  /** Of the link. */
  id: string;
  expected: number;
  by: Actor;
  now?: Date;
}

/**
 * An editor finds that a quote which moved still shows what its link says: it is anchored where its
 * words stand now. The link asserts what it did, so that one person is enough in two-person mode too.
 * @throws AccessError, NotThereError, ConflictError, InputError
 */
export async function confirmQuote(
  db: Db,
  { id, expected, by, now = new Date() }: ConfirmQuote,
): Promise<LinkAnswer> {
  requirePermission(by, 'edit-links');
  return db.$transaction(async (transaction) => {
    const link = await openLink(transaction, { id, expected });
    refuseUnmoved(link);
    const data = placeMovedQuote(link, link.report);
    const written = await writeLink(transaction, link, { action: 'confirm-quote', data, now });
    const batch = await logActivity(transaction, [written.change], { by, now });
    return toAnswer({ ...written, pending: false }, batch);
  });
}

function refuseUnmoved({ status, quoteState }: OpenLink) {
  if (status !== 'accepted' && status !== 'proposed') {
    throw new InputError({ status: `This link is ${status}. Restore it first.` });
  }
  if (quoteState !== 'moved' && quoteState !== 'gone') {
    throw new InputError({
      quote: 'The quote stands where it stood. There is nothing to confirm.',
    });
  }
}
