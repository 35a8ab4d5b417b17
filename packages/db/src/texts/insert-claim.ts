import { type Actor, type ClaimKind, freeSlug, type Position, slugOf } from '@touchstone/evidence';
import type { Transaction } from '../connect.ts';
import { anchorRow, standingAt } from './place-fields.ts';
import type { NewestVersion } from './read-newest.ts';

export interface ClaimToInsert {
  slug: string;
  newest: NewestVersion;
  place: Position;
  said: { kind: ClaimKind; statement: string | null };
  by: Actor;
  now: Date;
}

/** A new claim and its place. */
export async function insertClaim(
  transaction: Transaction,
  { slug, newest, place, said, by, now }: ClaimToInsert,
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
