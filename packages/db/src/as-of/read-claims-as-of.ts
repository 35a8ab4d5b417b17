import { anchorStateSchema } from '@touchstone/evidence';
import { z } from 'zod';
import type { Transaction } from '../connect.ts';
import { takeBack } from './take-back.ts';

const claimSchema = z.object({
  id: z.string(),
  kind: z.string(),
  statement: z.string().nullable(),
  versionId: z.string(),
  quoteExact: z.string(),
  quotePrefix: z.string(),
  quoteSuffix: z.string(),
  startsAt: z.number(),
  endsAt: z.number(),
  /** A column that is younger than some lines of history. */
  anchorState: anchorStateSchema.default('anchored'),
  retiredAt: z.coerce.date().nullable().default(null),
  createdAt: z.coerce.date().nullable().default(null),
});

/** A claim as it stood at an instant, and whether its words stood in the text that was the newest then. */
export type ClaimAsOf = z.infer<typeof claimSchema> & { standsIn: boolean };

/** The version of a text that was the newest at an instant; undefined before the first. */
export function readVersionAsOf(db: Transaction, { slug, at }: { slug: string; at: Date }) {
  return db.documentVersion.findFirst({
    where: { documentSlug: slug, createdAt: { lte: at } },
    orderBy: { number: 'desc' },
    include: { anchors: { where: { at: { lte: at } } } },
  });
}

type VersionAsOf = NonNullable<Awaited<ReturnType<typeof readVersionAsOf>>>;

/** Every claim that a document had at an instant, retired ones too. */
export async function readClaimsAsOf(
  db: Transaction,
  { version, at }: { version: VersionAsOf; at: Date },
): Promise<ClaimAsOf[]> {
  const rows = await db.claim.findMany({ where: { documentSlug: version.documentSlug } });
  const states = await takeBack(db, {
    ...{ objectType: 'claim', at },
    rows: new Map(rows.map((row) => [row.id, row])),
  });
  const anchors = new Map(version.anchors.map((anchor) => [anchor.claimId, anchor]));
  return [...states.values()].flatMap((state) => {
    const claim = state && claimSchema.parse(state);
    if (!claim || (claim.createdAt && claim.createdAt > at)) return [];
    // A text that was saved since has carried the claim on: where it stood then, its anchor knows.
    if (claim.versionId === version.id) return { ...claim, standsIn: true };
    const { claimId: _, method, score, at: since, ...place } = anchors.get(claim.id) ?? none;
    return { ...claim, ...place, standsIn: anchors.has(claim.id) };
  });
}

const none = { claimId: '', method: '', score: 0, at: new Date(0) };
