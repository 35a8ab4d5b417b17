import { z } from 'zod';
import { requirePermission } from '../access/require-permission.ts';
import type { Reverter } from '../activity/reverter.ts';
import { UndoError } from '../activity/undo-error.ts';
import type { Transaction } from '../connect.ts';
import type { Claim } from '../generated/client.ts';
import { changeClaim, lockClaim } from './change-claim.ts';
import { placeClaim } from './place-claim.ts';
import { readNewest } from './read-newest.ts';

/** What history keeps of a claim and an undoing puts back. */
const stateSchema = z.object({
  revision: z.number(),
  kind: z.string(),
  statement: z.string().nullable(),
  versionId: z.string(),
  startsAt: z.number(),
  endsAt: z.number(),
  anchorState: z.string(),
  retiredAt: z.coerce.date().nullable(),
  retiredReason: z.string().nullable(),
  mergedInto: z.string().nullable(),
  reviewedAt: z.coerce.date().nullable(),
  reviewedBy: z.string().nullable(),
  /** Of a claim that was merged: the open tasks that went over. */
  tasks: z.array(z.string()).default([]),
});

type State = z.infer<typeof stateSchema>;

/**
 * Puts a claim back to how it was: what it says, and where it stood, followed into the newest version.
 * One that was new is retired, for somebody may have linked to it.
 */
export const revertClaim: Reverter = async (transaction, activity, { by, now }) => {
  // Where a version's saving left a claim, its version's undoing settles.
  if (activity.action === 'follow') return [];
  requirePermission(by, 'edit-claims');
  const after = stateSchema.parse(activity.after);
  const id = activity.objectId;
  const claim = await lockClaim(transaction, { id, expected: after.revision });
  if (activity.before === null) {
    const data = { retiredAt: now, retiredReason: 'Taken back.' };
    return [await changeClaim(transaction, claim, { action: 'retire', data })];
  }
  const before = stateSchema.parse(activity.before);
  await refuseAdviceWithLinks(transaction, before, id);
  const { kind, statement, retiredAt, retiredReason, mergedInto, reviewedAt, reviewedBy } = before;
  const said = { kind, statement, retiredAt, retiredReason, mergedInto, reviewedAt, reviewedBy };
  const data = { ...said, ...(await placeBack(transaction, { claim, before, after, now })) };
  await transaction.reviewTask.updateMany({
    where: { id: { in: after.tasks }, status: 'open' },
    data: { claimId: id },
  });
  return [await changeClaim(transaction, claim, { action: 'undo', data })];
};

async function refuseAdviceWithLinks(transaction: Transaction, { kind }: State, claimId: string) {
  if (kind !== 'advice') return;
  const links = await transaction.evidenceLink.count({ where: { claimId } });
  if (links > 0)
    throw new UndoError('The claim has evidence now, and advice takes none. Leave it.');
}

interface Places {
  claim: Claim;
  before: State;
  after: State;
  now: Date;
}

/** Where it was is looked for in the newest version; a place that nobody touched stays. */
async function placeBack(transaction: Transaction, { claim, before, after, now }: Places) {
  const isUntouched = placeOf(before) === placeOf(after) && !after.retiredAt;
  if (isUntouched || before.retiredAt) return {};
  const { versionId, startsAt, endsAt } = placeOf(before) === placeOf(after) ? claim : before;
  const newest = await readNewest(transaction, claim.documentSlug);
  const from = { id: claim.id, versionId, startsAt, endsAt };
  return placeClaim(transaction, { claim: from, newest, now });
}

function placeOf({ versionId, startsAt, endsAt, anchorState }: State): string {
  return [versionId, startsAt, endsAt, anchorState].join(' ');
}
