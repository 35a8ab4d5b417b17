import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { requirePermission } from '../access/require-permission.ts';
import type { Reverter } from '../activity/reverter.ts';
import { UndoError } from '../activity/undo-error.ts';
import { ConflictError } from '../conflict-error.ts';
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
  const claim = await openAsLeft(transaction, id, after);
  if (activity.before === null) {
    const data = { retiredAt: now, retiredReason: 'Taken back.' };
    return [await changeClaim(transaction, claim, { action: 'retire', data })];
  }
  const before = stateSchema.parse(activity.before);
  if (activity.actor !== by.id) await refuseOthersReview(transaction, claim, { before, after });
  refuseOtherPlace(claim, { before, after });
  await refuseAdviceWithLinks(transaction, before, id);
  const data = {
    ...saidOf(before),
    ...(await placeBack(transaction, { claim, before, after, now })),
  };
  await transaction.reviewTask.updateMany({
    where: { id: { in: after.tasks }, status: 'open' },
    data: { claimId: id },
  });
  return [await changeClaim(transaction, claim, { action: 'undo', data })];
};

/** What a claim says, apart from where it stands. */
function saidOf(state: Omit<State, 'revision' | 'tasks'>) {
  const { kind, statement, retiredAt, retiredReason, mergedInto, reviewedAt, reviewedBy } = state;
  return { kind, statement, retiredAt, retiredReason, mergedInto, reviewedAt, reviewedBy };
}

/** Revisions do not tell: what was done since may have been taken back. @throws ConflictError */
async function openAsLeft(transaction: Transaction, id: string, after: State): Promise<Claim> {
  const { revision } = await transaction.claim.findUniqueOrThrow({ where: { id } });
  const claim = await lockClaim(transaction, { id, expected: revision });
  if (isDeepStrictEqual(saidOf(claim), saidOf(after))) return claim;
  throw new ConflictError({ type: 'claim', id, revision, expected: after.revision });
}

/** A review is its author's word: where two persons are asked for, nobody else gives or takes it. */
async function refuseOthersReview(
  transaction: Transaction,
  { documentSlug: slug }: Claim,
  { before, after }: Pick<Places, 'before' | 'after'>,
): Promise<void> {
  if (before.reviewedAt?.getTime() === after.reviewedAt?.getTime()) return;
  const { twoPerson } = await transaction.document.findUniqueOrThrow({ where: { slug } });
  if (twoPerson) {
    throw new UndoError(
      'Somebody else reviewed this, and takes it back. Review the claim yourself.',
    );
  }
}

/** Where it was put to another place in the same text since. @throws ConflictError */
function refuseOtherPlace(claim: Claim, { before, after }: Pick<Places, 'before' | 'after'>) {
  if (placeOf(before) === placeOf(after) || claim.versionId !== after.versionId) return;
  if (placeOf(claim) === placeOf(after)) return;
  const { id, revision } = claim;
  throw new ConflictError({ type: 'claim', id, revision, expected: after.revision });
}

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

type Placed = Pick<State, 'versionId' | 'startsAt' | 'endsAt' | 'anchorState'>;

function placeOf({ versionId, startsAt, endsAt, anchorState }: Placed): string {
  return [versionId, startsAt, endsAt, anchorState].join(' ');
}
