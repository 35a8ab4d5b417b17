import { type Actor, type ClaimKind, freeSlug, slugOf } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import { ConflictError } from '../conflict-error.ts';
import type { Db, Transaction } from '../connect.ts';
import { checkClaim } from './check-claim.ts';
import { checkPlace } from './check-place.ts';
import { lockDocument } from './lock-document.ts';
import { anchorRow, standingAt } from './place-fields.ts';
import { type NewestVersion, readNewest } from './read-newest.ts';

export interface MarkClaim {
  slug: string;
  /** The version whose words were selected; only the newest takes claims. */
  version: number;
  /** UTF-16 units of its Markdown. */
  start: number;
  end: number;
  kind: ClaimKind;
  /** Absent for advice. */
  statement?: string | undefined;
  by: Actor;
  now?: Date;
}

/**
 * Makes the selected words a claim; they may lie within another claim's, or overlap them.
 * @throws AccessError, NotThereError, InputError, ConflictError
 */
export async function markClaim(
  db: Db,
  { slug, version, by, now = new Date(), ...claim }: MarkClaim,
): Promise<{ id: string; batch: string }> {
  requirePermission(by, 'edit-claims');
  const said = checkClaim(claim);
  return db.$transaction(async (transaction) => {
    const newest = await lockNewest(transaction, { slug, version });
    const place = checkPlace(newest.text, claim);
    const row = await insertClaim(transaction, { slug, newest, place, said, by, now });
    const change = { objectType: 'claim', objectId: row.id, claimId: row.id } as const;
    const batch = await logActivity(
      transaction,
      [{ ...change, action: 'mark', documentSlug: slug, after: row }],
      { by, now },
    );
    return { id: row.id, batch };
  });
}

/** The newest version, which must be the one that somebody saw. @throws ConflictError */
export async function lockNewest(
  transaction: Transaction,
  { slug, version }: { slug: string; version: number },
): Promise<NewestVersion> {
  await lockDocument(transaction, slug);
  const newest = await readNewest(transaction, slug);
  if (newest.number === version) return newest;
  const conflict = { type: 'document', id: slug, revision: newest.number };
  throw new ConflictError({ ...conflict, expected: version });
}

/** A new claim and its place. */
export async function insertClaim(
  transaction: Transaction,
  {
    slug,
    newest,
    place,
    said,
    by,
    now,
  }: {
    slug: string;
    newest: NewestVersion;
    place: { start: number; end: number };
    said: { kind: ClaimKind; statement: string | null };
    by: Actor;
    now: Date;
  },
) {
  const words = newest.text.slice(place.start, place.end);
  const id = await findId(transaction, said.statement ?? words);
  const row = await transaction.claim.create({
    data: {
      ...{ id, documentSlug: slug, ...said, createdAt: now, createdBy: by.id },
      ...standingAt(newest, place),
    },
  });
  const anchor = { ...place, claimId: id, method: 'editor', score: 1, now } as const;
  await transaction.claimAnchor.create({ data: anchorRow(newest, anchor) });
  return row;
}

/** Unique in the whole database: addresses name claims without their documents. */
async function findId(transaction: Transaction, words: string): Promise<string> {
  const slug = slugOf(words, 'claim');
  const rows = await transaction.claim.findMany({
    where: { id: { startsWith: slug.slice(0, 50) } },
    select: { id: true },
  });
  const taken = new Set(['new', ...rows.map(({ id }) => id)]);
  return freeSlug(slug, (one) => taken.has(one));
}
