import {
  anchorMethodSchema,
  type ClaimPlace,
  claimKindSchema,
  type VersionView,
} from '@touchstone/evidence';
import type { Db } from '../connect.ts';
import type { ClaimAnchor } from '../generated/client.ts';
import { summarySelect, toSummaries } from './list-versions.ts';

/** One version of a text with its claims where they stood in it; undefined where there is none. */
export async function readVersion(
  db: Db,
  slug: string,
  number: number,
): Promise<VersionView | undefined> {
  const row = await db.documentVersion.findUnique({
    where: { documentSlug_number: { documentSlug: slug, number } },
    select: {
      ...summarySelect,
      text: true,
      document: { select: { title: true } },
      anchors: {
        include: { claim: { select: { kind: true, statement: true } } },
        orderBy: [{ startsAt: 'asc' }, { endsAt: 'desc' }, { claimId: 'asc' }],
      },
    },
  });
  if (!row) return undefined;
  const [summary] = await toSummaries(db, [row]);
  if (!summary) return undefined;
  const claims = row.anchors.map(({ claim, ...anchor }) => ({
    id: anchor.claimId,
    kind: claimKindSchema.parse(claim.kind),
    statement: claim.statement ?? undefined,
    ...toPlace(anchor),
  }));
  return { ...summary, slug, title: row.document.title, text: row.text, claims };
}

/** Where a claim stood in one version. */
function toPlace(row: ClaimAnchor): ClaimPlace {
  return {
    quote: { exact: row.quoteExact, prefix: row.quotePrefix, suffix: row.quoteSuffix },
    position: { start: row.startsAt, end: row.endsAt },
    method: anchorMethodSchema.parse(row.method),
    score: row.score,
  };
}
