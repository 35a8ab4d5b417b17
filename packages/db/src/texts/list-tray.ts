import { claimKindSchema, type TrayClaim, type TrayView } from '@touchstone/evidence';
import type { Db } from '../connect.ts';
import type { Claim } from '../generated/client.ts';

/** The claims whose words are not surely in a document's newest version; undefined where there is none. */
export async function listTray(db: Db, slug: string): Promise<TrayView | undefined> {
  const newest = await db.documentVersion.findFirst({
    where: { documentSlug: slug },
    orderBy: { number: 'desc' },
    select: { text: true },
  });
  if (!newest) return undefined;
  const claims = await db.claim.findMany({
    where: { documentSlug: slug, retiredAt: null, anchorState: { not: 'anchored' } },
    orderBy: [{ proposedStart: 'asc' }, { startsAt: 'asc' }, { id: 'asc' }],
    include: { version: { select: { number: true } }, _count: { select: { links: true } } },
  });
  const [weak, orphaned] = ['weak', 'orphaned'].map((state) =>
    claims
      .filter(({ anchorState }) => anchorState === state)
      .map((claim) => toTrayClaim(claim, newest.text)),
  );
  return { weak: weak ?? [], orphaned: orphaned ?? [] };
}

function toTrayClaim(
  claim: Claim & { version: { number: number }; _count: { links: number } },
  text: string,
): TrayClaim {
  const { proposedStart: start, proposedEnd: end, anchorScore: score } = claim;
  const isProposed = start !== null && end !== null && score !== null;
  return {
    id: claim.id,
    kind: claimKindSchema.parse(claim.kind),
    statement: claim.statement ?? undefined,
    revision: claim.revision,
    links: claim._count.links,
    quote: { exact: claim.quoteExact, prefix: claim.quotePrefix, suffix: claim.quoteSuffix },
    position: { start: claim.startsAt, end: claim.endsAt },
    version: claim.version.number,
    proposed: isProposed ? { start, end, score, exact: text.slice(start, end) } : undefined,
  };
}
