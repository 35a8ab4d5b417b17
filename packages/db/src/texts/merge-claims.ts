import { type Actor, claimKindSchema, readQuote } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { type Change, logActivity } from '../activity/log-activity.ts';
import type { Db, Transaction } from '../connect.ts';
import type { Claim } from '../generated/client.ts';
import { InputError } from '../input-error.ts';
import { type OpenLink, openInclude } from '../links/link-row.ts';
import { type MovedLink, moveLink } from '../links/move-link.ts';
import { changeClaim } from './change-claim.ts';
import { checkClaim } from './check-claim.ts';
import { lockClaimLinks } from './lock-claim-links.ts';
import { lockClaims } from './lock-claims.ts';
import { writeAnchor } from './place-claim.ts';
import { anchorRow, standingAt } from './place-fields.ts';
import { readNewest } from './read-newest.ts';

export interface MergeClaims {
  /** The first is kept; the others are merged into it. */
  ids: readonly string[];
  /** The revision of each, by its id. */
  expected: Readonly<Record<string, number>>;
  /** What the kept claim says from now on. */
  statement: string;
  by: Actor;
  now?: Date;
}

export interface MergedClaims {
  /** Of the kept claim. */
  id: string;
  batch: string;
  revision: number;
  /** Ids of the links that stayed where they were. */
  left: string[];
  /** How many links wait for another editor. */
  pending: number;
}

/**
 * Merges claims of one document into the first of them, which gets their links and, where they stand
 * in one paragraph, their words. The others are retired, and keep the links that stand in a scope
 * which the kept claim has already: these are listed. Where the document asks for two persons, the
 * links that go over wait for another editor.
 * @throws AccessError, NotThereError, InputError, ConflictError
 */
export async function mergeClaims(
  db: Db,
  { ids, expected, statement, by, now = new Date() }: MergeClaims,
): Promise<MergedClaims> {
  requirePermission(by, 'edit-claims');
  return db.$transaction(async (transaction) => {
    const [kept, ...merged] = await lockAll(transaction, { ids, expected });
    if (!kept) throw new InputError({ ids: 'Name at least two claims.' });
    await lockClaimLinks(transaction, ids);
    const changes: Change[] = [];
    const left: string[] = [];
    let pending = 0;
    for (const claim of merged) {
      const moved = await moveLinks(transaction, { from: claim, to: kept, by, now });
      const tasks = await moveTasks(transaction, { from: claim, to: kept, links: moved.ids });
      const retiredReason = `Merged into "${kept.statement ?? wordsOf(kept)}".`;
      const data = { retiredAt: now, retiredReason, mergedInto: kept.id };
      const change = await changeClaim(transaction, claim, { action: 'merge', data });
      changes.push({ ...change, after: { ...change.after, tasks } }, ...moved.changes);
      left.push(...moved.left);
      pending += moved.pending;
    }
    const said = checkClaim({ kind: claimKindSchema.parse(kept.kind), statement });
    const data = { ...said, ...(await spanAll(transaction, [kept, ...merged], now)) };
    const change = await changeClaim(transaction, kept, { action: 'merge', data });
    const batch = await logActivity(transaction, [change, ...changes], { by, now });
    return { id: kept.id, batch, revision: change.after.revision, left, pending };
  });
}

async function lockAll(
  transaction: Transaction,
  { ids, expected }: Pick<MergeClaims, 'ids' | 'expected'>,
): Promise<Claim[]> {
  if (ids.length < 2 || new Set(ids).size < ids.length) {
    throw new InputError({ ids: 'Name at least two claims, each once.' });
  }
  const claims = await lockClaims(transaction, { ids, expected });
  for (const claim of claims) {
    if (claim.retiredAt) throw new InputError({ ids: `Claim ${claim.id} is retired already.` });
    if ((claim.kind === 'advice') !== (claims[0]?.kind === 'advice')) {
      throw new InputError({ ids: 'Advice is merged with advice only.' });
    }
  }
  return claims;
}

interface Merging {
  from: Claim;
  to: Claim;
}

function wordsOf({ quotePrefix: prefix, quoteExact: exact, quoteSuffix: suffix }: Claim): string {
  return readQuote({ prefix, exact, suffix }).exact;
}

/** Those that wait or count stand once in a scope; what stands twice stays where it was. */
async function moveLinks(
  transaction: Transaction,
  { from, to, by, now }: Merging & { by: Actor; now: Date },
) {
  const links = await transaction.evidenceLink.findMany({
    where: { claimId: from.id },
    include: openInclude,
    orderBy: { id: 'asc' },
  });
  const standing = await transaction.evidenceLink.findMany({ where: { claimId: to.id } });
  const taken = new Set(standing.filter(isLiveOrWaiting).map(scopeOf));
  const stays = (link: OpenLink) => isLiveOrWaiting(link) && taken.has(scopeOf(link));
  const moving = links.filter((link) => !stays(link));
  const moved: MovedLink[] = [];
  for (const link of moving) moved.push(await moveLink(transaction, link, { to, by, now }));
  return {
    changes: moved.map(({ change }) => change),
    pending: moved.filter(({ pending }) => pending).length,
    left: links.filter(stays).map(({ id }) => id),
    ids: moving.map(({ id }) => id),
  };
}

function isLiveOrWaiting({ status }: { status: string }): boolean {
  return status === 'accepted' || status === 'proposed';
}

function scopeOf(link: Omit<OpenLink, 'claim' | 'report'>): string {
  const { reportPmid, comparator, outcome, timePoint, label } = link;
  return [reportPmid, comparator, outcome, timePoint, label].join(' / ');
}

/** What is open about links that went over is open about the kept claim. @returns their ids */
async function moveTasks(
  transaction: Transaction,
  { from, to, links }: Merging & { links: readonly string[] },
): Promise<string[]> {
  const where = { claimId: from.id, status: 'open', linkIds: { hasSome: [...links] } };
  const tasks = await transaction.reviewTask.findMany({ where, select: { id: true } });
  await transaction.reviewTask.updateMany({ where, data: { claimId: to.id } });
  return tasks.map(({ id }) => id);
}

/** The words of all, where they stand in one paragraph of the newest version; else the kept one's. */
async function spanAll(transaction: Transaction, claims: readonly Claim[], now: Date) {
  const [kept] = claims;
  if (!kept) return {};
  const newest = await readNewest(transaction, kept.documentSlug);
  const start = Math.min(...claims.map(({ startsAt }) => startsAt));
  const end = Math.max(...claims.map(({ endsAt }) => endsAt));
  const stand = claims.every(
    ({ versionId, anchorState }) => versionId === newest.id && anchorState === 'anchored',
  );
  if (!stand || /\n\s*\n/.test(newest.text.slice(start, end))) return {};
  const row = { start, end, claimId: kept.id, method: 'editor', score: 1, now } as const;
  await writeAnchor(transaction, anchorRow(newest, row));
  return standingAt(newest, { start, end });
}
