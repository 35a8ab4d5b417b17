import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@touchstone/evidence';
import { z } from 'zod';
import { snapshot } from '../activity/log-activity.ts';
import type { Reverter } from '../activity/reverter.ts';
import { isSameRow } from '../activity/same-row.ts';
import { UndoError } from '../activity/undo-error.ts';
import { ConflictError } from '../conflict-error.ts';
import type { Transaction } from '../connect.ts';
import type { Activity, EvidenceLink } from '../generated/client.ts';
import { InputError } from '../input-error.ts';
import { checkScope } from './check-scope.ts';
import { inputOfLink } from './input-of-link.ts';
import type { OpenLink } from './link-row.ts';
import { type LinkState, linkStateSchema } from './link-state.ts';
import { openLink } from './open-links.ts';
import { noPending } from './pending.ts';
import { isSameQuote, restoredQuote } from './restored-quote.ts';
import { writeLink } from './write-link.ts';

/**
 * Puts a link back to how it was; one that was new is withdrawn, for what somebody has seen stays to be
 * read. In two-person mode who did it takes it back, and nobody undoes alone what two have settled.
 */
export const revertLink: Reverter = async (transaction, activity, { by, now }) => {
  const link = await openAsLeft(transaction, activity);
  const before: LinkState =
    activity.before === null ? takenBack : linkStateSchema.parse(activity.before);
  if (link.claim.document.twoPerson) {
    await refuseAlone(transaction, { link, before, activity, by });
  }
  const action = activity.before === null ? 'withdraw' : 'undo';
  const data = { ...before, ...restoredQuote(link, { before, activity }) };
  const { pending, figures, ...columns } = before;
  await refuseRival(transaction, { ...link, ...columns });
  const { change } = await writeLink(transaction, link, { action, data, now });
  return [change];
};

/** @throws ConflictError where somebody changed it since */
async function openAsLeft(transaction: Transaction, activity: Activity): Promise<OpenLink> {
  const id = activity.objectId;
  const { revision: expected } = await transaction.evidenceLink.findUniqueOrThrow({
    where: { id },
  });
  const link = await openLink(transaction, { id, expected });
  const { claim, report, ...row } = link;
  if (isSameRow(row, activity.after, { but: beside })) return link;
  const left = z.object({ revision: z.number() }).parse(activity.after);
  const about = { type: 'evidence-link', id, revision: link.revision };
  throw new ConflictError({ ...about, expected: left.revision });
}

/** Columns that tell no change of an editor's. */
const beside = [
  ...['revision', 'updatedAt', 'quoteState'],
  ...['quotePrefix', 'quoteSuffix', 'quoteStart', 'quoteEnd'],
];

const takenBack: LinkState = { ...noPending, status: 'withdrawn', statusReason: 'Taken back.' };

interface Reverting {
  link: OpenLink;
  before: LinkState;
  activity: Activity;
  by: Actor;
}

/** Who takes back their own decision puts back what stood before it; else live links need two. */
async function refuseAlone(
  transaction: Transaction,
  { link, before, activity, by }: Reverting,
): Promise<void> {
  if (activity.actor !== by.id) throw new UndoError(whose);
  const isLive = link.status === 'accepted' || before.status === 'accepted';
  if (!isLive || isSameJudgement(link, before)) return;
  const { batch } = activity;
  const decisions = await transaction.activity.count({
    where: { batch, objectType: 'link-decision' },
  });
  if (decisions === 0) throw new UndoError(needsTwo);
}

function isSameJudgement(link: OpenLink, before: LinkState): boolean {
  const was = snapshot(before);
  const is = snapshot(link);
  if (before.quote !== undefined && !isSameQuote(before.quote, link.quote)) return false;
  return Object.keys(was).every(
    (column) => standing.has(column) || isDeepStrictEqual(was[column], is[column]),
  );
}

/** Columns that say nothing of the evidence itself. */
const standing = new Set([
  ...['claimId', 'claimKind', 'statusReason', 'statedRevision', 'statedBy'],
  ...['pending', 'pendingBy', 'pendingAt', ...beside],
  // The same words, found in another part of the record or set otherwise.
  ...['quote', 'depth'],
]);

/** @throws UndoError where another link has taken its place meanwhile */
async function refuseRival(transaction: Transaction, row: EvidenceLink): Promise<void> {
  if (row.status !== 'accepted' && row.status !== 'proposed') return;
  const { id, claimId, reportPmid, quote } = row;
  try {
    await checkScope(transaction, { id, claimId, reportPmid, input: inputOfLink(row), quote });
  } catch (error) {
    if (error instanceof InputError) throw new UndoError(error.message);
    throw error;
  }
}

const whose =
  'Somebody else did this, and takes it back. Decide on it instead, or propose a change.';

const needsTwo =
  'This document asks for two persons: propose the change back, and let another editor accept it.';
