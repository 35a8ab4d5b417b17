import type { Actor, Followed } from '@touchstone/evidence';
import type { Change } from '../activity/log-activity.ts';
import type { Transaction } from '../connect.ts';
import type { Claim } from '../generated/client.ts';
import { type Follow, followInto } from './follow-texts.ts';
import { anchorRow, placeFields } from './place-fields.ts';
import { type NewestVersion, readNewest } from './read-newest.ts';

export interface NewVersion {
  slug: string;
  text: string;
  note: string | undefined;
  by: Actor;
  now: Date;
  follow?: Follow;
  action?: string;
}

/** How many claims followed their words, are to be confirmed, and have lost their words. */
export interface VersionOutcome {
  version: number;
  moved: number;
  weak: number;
  orphaned: number;
}

/**
 * Writes a text's next version and follows every claim into it, those too that an earlier version has
 * left to be confirmed or without words. The document is locked.
 * @returns what became of the claims, and what to log: the version, and each claim whose state changed.
 */
export async function writeVersion(
  transaction: Transaction,
  { slug, text, note, by, now, follow = followInto(text), action = 'save' }: NewVersion,
): Promise<{ outcome: VersionOutcome; changes: Change[] }> {
  const last = await readNewest(transaction, slug);
  const number = last.number + 1;
  const version = { id: `${slug}-${number}`, number, text };
  await transaction.documentVersion.create({
    data: { ...version, documentSlug: slug, createdAt: now, createdBy: by.id, note: note ?? null },
  });
  const claims = await transaction.claim.findMany({
    where: { documentSlug: slug, retiredAt: null },
  });
  const known = await placesInSameText(transaction, { slug, version });
  const followed: { claim: Claim; place: Followed }[] = [];
  for (const claim of claims) {
    followed.push({ claim, place: known.get(claim.id) ?? (await follow(transaction, claim)) });
  }
  const changed = await writePlaces(transaction, { followed, version, now });
  const count = (state: Followed['state']) =>
    followed.filter(({ place }) => place.state === state).length;
  const counts = { moved: count('anchored'), weak: count('weak'), orphaned: count('orphaned') };
  const about = {
    objectType: 'document-version',
    objectId: version.id,
    documentSlug: slug,
  } as const;
  return {
    outcome: { version: number, ...counts },
    changes: [
      {
        ...{ ...about, action, before: { id: last.id, number: last.number } },
        after: { id: version.id, number, note, ...counts },
      },
      ...changed,
    ],
  };
}

/** A text that was there before: its claims stand where they stood in it. */
async function placesInSameText(
  transaction: Transaction,
  { slug, version }: { slug: string; version: NewestVersion },
): Promise<Map<string, Followed>> {
  const same = await transaction.documentVersion.findFirst({
    where: { documentSlug: slug, text: version.text, number: { lt: version.number } },
    orderBy: { number: 'desc' },
    select: { anchors: true },
  });
  return new Map(
    (same?.anchors ?? []).map(({ claimId, startsAt, endsAt }) => [
      claimId,
      { state: 'anchored', start: startsAt, end: endsAt, method: 'exact', score: 1 },
    ]),
  );
}

async function writePlaces(
  transaction: Transaction,
  {
    followed,
    version,
    now,
  }: { followed: { claim: Claim; place: Followed }[]; version: NewestVersion; now: Date },
): Promise<Change[]> {
  const rows = followed.map(({ claim, place }) => ({
    before: claim,
    after: { ...claim, ...placeFields(place, version) },
  }));
  await updatePlaces(
    transaction,
    rows.map(({ after }) => after),
  );
  await transaction.claimAnchor.createMany({
    data: followed.flatMap(({ claim, place }) =>
      place.state === 'anchored' ? anchorRow(version, { ...place, claimId: claim.id, now }) : [],
    ),
  });
  return rows
    .filter(({ before, after }) => before.anchorState !== after.anchorState)
    .map(({ before, after }) => ({
      ...({ action: 'follow', objectType: 'claim', objectId: before.id } as const),
      ...{ claimId: before.id, documentSlug: before.documentSlug, before, after },
    }));
}

/** In one statement, however many claims there are. */
async function updatePlaces(transaction: Transaction, rows: readonly Claim[]) {
  await transaction.$executeRaw`
    UPDATE claims SET
      version_id = p."versionId", quote_exact = p."quoteExact", quote_prefix = p."quotePrefix",
      quote_suffix = p."quoteSuffix", starts_at = p."startsAt", ends_at = p."endsAt",
      anchor_state = p."anchorState", proposed_start = p."proposedStart",
      proposed_end = p."proposedEnd", anchor_score = p."anchorScore"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS p (
      id text, "versionId" text, "quoteExact" text, "quotePrefix" text, "quoteSuffix" text,
      "startsAt" int, "endsAt" int, "anchorState" text, "proposedStart" int, "proposedEnd" int,
      "anchorScore" float8
    )
    WHERE claims.id = p.id`;
}
