import { type Actor, type ClaimKind, claimKindSchema } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { type Change, logActivity } from '../activity/log-activity.ts';
import type { Db, Transaction } from '../connect.ts';
import type { Claim } from '../generated/client.ts';
import { InputError } from '../input-error.ts';
import { changeClaim, lockClaim } from './change-claim.ts';
import { checkClaim } from './check-claim.ts';
import { checkPlace } from './check-place.ts';
import { copyLinks } from './copy-links.ts';
import { insertClaim } from './insert-claim.ts';
import { lockNewest } from './lock-newest.ts';
import { writeAnchor } from './place-claim.ts';
import { anchorRow, standingAt } from './place-fields.ts';
import type { NewestVersion } from './read-newest.ts';

/** One of the two claims that a claim is split into: its words in the newest version, what it says. */
export interface ClaimPart {
  start: number;
  end: number;
  /** Absent: the kind of the claim that is split, which the first part keeps. */
  kind?: ClaimKind | undefined;
  /** Absent for advice. */
  statement?: string | undefined;
}

export interface SplitClaim {
  id: string;
  expected: number;
  /** The version whose words were selected; it must be the newest. */
  version: number;
  /** The first keeps the claim's id, links and history; the second is a new claim. */
  parts: readonly [ClaimPart, ClaimPart];
  /** Ids of links that bear on the second part too: it gets copies. */
  copy?: readonly string[] | undefined;
  by: Actor;
  now?: Date;
}

/**
 * Splits a claim in two. @returns the new claim's id.
 * @throws AccessError, NotThereError, InputError, ConflictError
 */
export async function splitClaim(
  db: Db,
  { id, expected, version, parts, copy = [], by, now = new Date() }: SplitClaim,
): Promise<{ id: string; batch: string; revision: number }> {
  requirePermission(by, 'edit-claims');
  return db.$transaction(async (transaction) => {
    const claim = await lockClaim(transaction, { id, expected });
    if (claim.retiredAt) throw new InputError({ claim: retired });
    const slug = claim.documentSlug;
    const newest = await lockNewest(transaction, { slug, version });
    const [first, second] = parts;
    const kept = await keepFirst(transaction, claim, { part: first, newest, now });
    const { said, place } = check(claim, second, newest);
    const added = await insertClaim(transaction, { slug, newest, place, said, by, now });
    const about = { objectType: 'claim', objectId: added.id, claimId: added.id } as const;
    const changes: Change[] = [
      kept,
      { ...about, action: 'mark', documentSlug: slug, after: { ...added, splitFrom: id } },
      ...(await copyLinks(transaction, { from: claim, to: added, ids: copy, by, now })),
    ];
    const batch = await logActivity(transaction, changes, { by, now });
    return { id: added.id, batch, revision: kept.after.revision };
  });
}

const retired = 'This claim is retired. Reinstate it before you split it.';

function check(claim: Claim, part: ClaimPart, newest: NewestVersion) {
  const { kind = claimKindSchema.parse(claim.kind), statement } = part;
  return { said: checkClaim({ kind, statement }), place: checkPlace(newest.text, part) };
}

async function keepFirst(
  transaction: Transaction,
  claim: Claim,
  { part, newest, now }: { part: ClaimPart; newest: NewestVersion; now: Date },
) {
  const { said, place } = check(claim, { ...part, kind: undefined }, newest);
  const row = { ...place, claimId: claim.id, method: 'editor', score: 1, now } as const;
  await writeAnchor(transaction, anchorRow(newest, row));
  const data = { statement: said.statement, ...standingAt(newest, place) };
  return changeClaim(transaction, claim, { action: 'split', data });
}
