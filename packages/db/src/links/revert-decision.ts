import { z } from 'zod';
import { snapshot } from '../activity/log-activity.ts';
import type { Reverter } from '../activity/reverter.ts';
import { isSameRow } from '../activity/same-row.ts';
import { UndoError } from '../activity/undo-error.ts';
import type { Transaction } from '../connect.ts';
import type { Activity } from '../generated/client.ts';
import { openLink } from './open-links.ts';
import { settleLink } from './settle-link.ts';

const beforeSchema = z.object({ undoneAt: z.coerce.date().nullable() }).nullable();

/**
 * Takes a decision back, or puts it in force again: nobody's but one's own. It stays to be read. What it
 * had settled is put back beside it; what others have decided since is settled anew without it.
 */
export const revertDecision: Reverter = async (transaction, activity, { by, now }) => {
  const id = activity.objectId;
  const where = { id };
  const { linkId } = await transaction.linkDecision.findUniqueOrThrow({ where });
  const { link, documentSlug } = await openItsLink(transaction, linkId);
  const row = await transaction.linkDecision.findUniqueOrThrow({ where });
  if (row.by !== by.id) throw new UndoError('A decision is taken back by whoever made it.');
  if (!isSameRow(row, activity.after, { but: [] })) throw new UndoError(changed);
  // A decision that was new is taken back; the undoing of that puts it in force again.
  const before = beforeSchema.parse(activity.before);
  const undoneAt = before === null ? now : before.undoneAt;
  const after = await transaction.linkDecision.update({ where, data: { undoneAt } });
  const change = {
    ...{ action: 'undo', objectType: 'link-decision' as const, objectId: id },
    ...{ before: snapshot(row), after: snapshot(after), claimId: link.claimId, documentSlug },
  };
  if (await hasSettled(transaction, activity, link.id)) return [change];
  const settled = await settleLink(transaction, link, { now });
  return settled ? [change, settled.change] : [change];
};

async function openItsLink(transaction: Transaction, id: string) {
  const { revision: expected } = await transaction.evidenceLink.findUniqueOrThrow({
    where: { id },
  });
  const link = await openLink(transaction, { id, expected });
  return { link, documentSlug: link.claim.document.slug };
}

async function hasSettled(transaction: Transaction, { batch }: Activity, linkId: string) {
  const changes = await transaction.activity.count({
    where: { batch, objectType: 'evidence-link', objectId: linkId },
  });
  return changes > 0;
}

const changed = 'This decision was taken back, or put in force again, since. Look at the history.';
