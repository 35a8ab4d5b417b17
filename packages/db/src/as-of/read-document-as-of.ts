import type { DocumentView } from '@touchstone/evidence';
import { toClaimInText } from '../claim-in-text.ts';
import type { Db } from '../connect.ts';
import { readLiveLinks } from './read-claim-as-of.ts';
import { type ClaimAsOf, readClaimsAsOf, readVersionAsOf } from './read-claims-as-of.ts';
import { readTitleAsOf } from './read-title-as-of.ts';

/** A document with its claims as they stood at an instant; undefined where there was none. */
export async function readDocumentAsOf(
  db: Db,
  slug: string,
  at: Date,
): Promise<DocumentView | undefined> {
  const version = await readVersionAsOf(db, { slug, at });
  if (!version) return undefined;
  const claims = await readClaimsAsOf(db, { version, at });
  const links = Map.groupBy(await readLiveLinks(db, { slug, at }), ({ claimId }) => claimId);
  return {
    slug,
    title: (await readTitleAsOf(db, { slug, at })) ?? slug,
    version: version.number,
    text: version.text,
    claims: claims
      .filter(({ standsIn, retiredAt }) => standsIn && !retiredAt)
      .sort(inOrderOfText)
      .map((claim) => toClaimInText({ ...claim, links: links.get(claim.id) ?? [] })),
  };
}

function inOrderOfText(one: ClaimAsOf, other: ClaimAsOf): number {
  return one.startsAt - other.startsAt || other.endsAt - one.endsAt || (one.id < other.id ? -1 : 1);
}
