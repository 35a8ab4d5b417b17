import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@touchstone/evidence';
import { z } from 'zod';
import { snapshot } from '../activity/log-activity.ts';
import type { GroupReverter } from '../activity/reverter.ts';
import { isSameRow } from '../activity/same-row.ts';
import { UndoError } from '../activity/undo-error.ts';
import { ConflictError } from '../conflict-error.ts';
import type { Transaction } from '../connect.ts';
import type { Activity, EvidenceLink } from '../generated/client.ts';
import { inTurns } from '../in-turns.ts';
import { InputError } from '../input-error.ts';
import { NotThereError } from '../not-there-error.ts';
import { checkScope } from './check-scope.ts';
import type { OpenLink } from './link-row.ts';
import { type LinkState, linkStateSchema } from './link-state.ts';
import type { Neighbours, Pair } from './neighbours.ts';
import { openLinks } from './open-links.ts';
import { noPending } from './pending.ts';
import { readNeighbours } from './read-neighbours.ts';
import { isSameQuote, restoredQuote } from './restored-quote.ts';
import { updateLinks } from './update-links.ts';
import { nextRevision, type WrittenLink } from './write-link.ts';

/**
 * Puts links back to how they were; one that was new is withdrawn, for what somebody has seen stays to be
 * read. In two-person mode who did it takes it back, and nobody undoes alone what two have settled.
 */
export const revertLinks: GroupReverter = async (transaction, activities, { by, now }) => {
  const links = await openByIds(
    transaction,
    activities.map(({ objectId }) => objectId),
  );
  const reverting = activities.map((activity) => {
    const link = asLeft(links.get(activity.objectId), activity);
    const { before } = activity;
    return {
      ...{ link, activity, by, now },
      before: before === null ? takenBack : linkStateSchema.parse(before),
    };
  });
  const neighbours = await readNeighbours(transaction, reverting.flatMap(pairsOf));
  const isDecided = await hasDecisions(transaction, activities);
  const planned: (WrittenLink & { before: OpenLink })[] = [];
  await inTurns(reverting, (one) => {
    if (one.link.claim.document.twoPerson) refuseAlone(one, isDecided);
    planned.push({ ...planBack(neighbours, one), before: one.link });
  });
  await updateLinks(
    transaction,
    planned.map(({ before, row }) => ({ before, after: row })),
  );
  return planned.map(({ change }) => change);
};

async function openByIds(transaction: Transaction, ids: readonly string[]) {
  const rows = await transaction.evidenceLink.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, revision: true },
  });
  const seen = rows.map(({ id, revision }) => ({ id, expected: revision }));
  return new Map((await openLinks(transaction, seen)).map((link) => [link.id, link]));
}

/** Where the link stands, and where it will stand again. */
function pairsOf({ link, before }: Reverting): Pair[] {
  const { claimId, reportPmid } = link;
  return [link, { claimId: before.claimId ?? claimId, reportPmid }];
}

/** What putting one link back writes, once those before it are put back. @throws UndoError */
function planBack(neighbours: Neighbours, { link, before, activity, now }: Reverting): WrittenLink {
  const action = activity.before === null ? 'withdraw' : 'undo';
  const data = { ...before, ...restoredQuote(link, { before, activity }) };
  const { pending, figures, ...columns } = before;
  refuseRival(neighbours, { ...link, ...columns });
  const written = nextRevision(link, { action, data, now });
  neighbours.put(written.row, link);
  return written;
}

/** @throws ConflictError where somebody changed it since */
function asLeft(link: OpenLink | undefined, activity: Activity): OpenLink {
  const id = activity.objectId;
  if (!link) throw new NotThereError('link', id);
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
  now: Date;
}

/** Who takes back their own decision puts back what stood before it; else live links need two. */
function refuseAlone({ link, before, activity, by }: Reverting, isDecided: boolean): void {
  if (activity.actor !== by.id) throw new UndoError(whose);
  const isLive = link.status === 'accepted' || before.status === 'accepted';
  const isMoved = before.claimId !== undefined && before.claimId !== link.claimId;
  const isHarmless = isMoved ? isOwnMove(link, before) : isSameJudgement(link, before);
  if (!isLive || isHarmless) return;
  if (!isDecided) throw new UndoError(needsTwo);
}

async function hasDecisions(transaction: Transaction, activities: readonly Activity[]) {
  const batch = activities[0]?.batch ?? null;
  const where = { batch, objectType: 'link-decision' };
  return (await transaction.activity.count({ where })) > 0;
}

/** Nobody has accepted the link where it was moved to: it counts again where two had agreed on it. */
function isOwnMove({ status }: OpenLink, before: LinkState): boolean {
  return [status, before.status].includes('proposed');
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
function refuseRival(neighbours: Neighbours, row: EvidenceLink): void {
  if (row.status !== 'accepted' && row.status !== 'proposed') return;
  try {
    checkScope(neighbours, row);
  } catch (error) {
    if (error instanceof InputError) throw new UndoError(error.message);
    throw error;
  }
}

const whose =
  'Somebody else did this, and takes it back. Decide on it instead, or propose a change.';

const needsTwo =
  'This document asks for two persons: propose the change back, and let another editor accept it.';
