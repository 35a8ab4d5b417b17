import {
  type Balance,
  type ClaimOutcome,
  type ClaimPlace,
  type ComparedClaim,
  claimKindSchema,
  type VersionComparison,
  type VersionView,
} from '@touchstone/evidence';
import { readLiveLinks } from '../as-of/read-claim-as-of.ts';
import { type ClaimAsOf, readClaimsAsOf, readVersionAsOf } from '../as-of/read-claims-as-of.ts';
import { toClaimInText } from '../claim-in-text.ts';
import type { Db } from '../connect.ts';
import { comparePieces } from './compare-pieces.ts';
import { readVersion } from './read-version.ts';

export interface Comparing {
  from: number;
  to: number;
  now?: Date;
}

/**
 * Two versions side by side: the words that differ, and what became of each claim. The evidence is
 * that of the end of each version's time, before the next was saved; of the newest, that of now.
 * Undefined where there is no such version.
 */
export async function compareVersions(
  db: Db,
  slug: string,
  { from, to, now = new Date() }: Comparing,
): Promise<VersionComparison | undefined> {
  const older = await readVersion(db, slug, from);
  const newer = await readVersion(db, slug, to);
  if (!older || !newer) return undefined;
  const before = await readAtEnd(db, older, now);
  const after = await readAtEnd(db, newer, now);
  const ids = new Set([...before.keys(), ...after.keys()]);
  return {
    ...{ slug, title: newer.title, from: toSummary(older), to: toSummary(newer) },
    pieces: comparePieces(older.text, newer.text),
    claims: [...ids]
      .flatMap((id) => compareClaim({ before: before.get(id), after: after.get(id) }) ?? [])
      .sort((one, other) => startOf(one) - startOf(other)),
  };
}

function toSummary({ slug, title, text, claims, ...summary }: VersionView) {
  return summary;
}

function startOf({ before, after }: ComparedClaim): number {
  return (after ?? before)?.position.start ?? 0;
}

interface Then {
  claim: ClaimAsOf;
  /** Absent where its words did not stand in the version for certain. */
  place: ClaimPlace | undefined;
  balance: Balance;
}

/** The claims of a version as they stood when its time was over, by their ids. */
async function readAtEnd(db: Db, view: VersionView, now: Date): Promise<Map<string, Then>> {
  const { slug, number } = view;
  const next = await db.documentVersion.findUnique({
    where: { documentSlug_number: { documentSlug: slug, number: number + 1 } },
    select: { createdAt: true },
  });
  const at = next ? new Date(next.createdAt.getTime() - 1) : now;
  const version = await readVersionAsOf(db, { slug, at });
  const claims = version ? await readClaimsAsOf(db, { version, at }) : [];
  const links = Map.groupBy(await readLiveLinks(db, { slug, at }), ({ claimId }) => claimId);
  const places = new Map(
    view.claims.map(({ id, kind, statement, ...place }) => [id, place] as const),
  );
  return new Map(
    claims.map((claim) => {
      const { evidence } = toClaimInText({ ...claim, links: links.get(claim.id) ?? [] });
      const place = claim.standsIn ? places.get(claim.id) : undefined;
      return [claim.id, { claim, place, balance: evidence }];
    }),
  );
}

type Compared = { before: Then | undefined; after: Then | undefined };

function compareClaim({ before, after }: Compared): ComparedClaim | undefined {
  const { claim } = after ?? before ?? {};
  const became = outcomeOf({ before, after });
  if (!claim || !became) return undefined;
  return {
    ...{ id: claim.id, became, before: before?.place, after: after?.place },
    kind: claimKindSchema.parse(claim.kind),
    statement: claim.statement ?? undefined,
    balanceBefore: before?.balance ?? nothing,
    balanceAfter: after?.balance ?? nothing,
  };
}

/** Undefined for a claim that was out of the text's claims in both. */
function outcomeOf({ before, after }: Compared): ClaimOutcome | undefined {
  const wasThere = before !== undefined && !before.claim.retiredAt;
  if (!after || after.claim.retiredAt) return wasThere ? 'retired' : undefined;
  if (!wasThere) return 'added';
  const [was, is] = [before.place, after.place];
  if (!is) return after.claim.anchorState === 'weak' ? 'weak' : 'orphaned';
  if (!was) return 'found';
  if (was.quote.exact !== is.quote.exact) return 'reworded';
  return was.position.start === is.position.start ? 'same' : 'moved';
}

const none = { supports: 0, disputes: 0, neutral: 0, mixed: 0 };
const nothing: Balance = { studies: none, syntheses: none };
