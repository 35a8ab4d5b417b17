import { type AnchorMethod, type Followed, type Position, quoteAt } from '@touchstone/evidence';
import type { NewestVersion } from './read-newest.ts';

/** The columns of a claim that say where it stands, once it was followed into the newest version. */
export function placeFields(followed: Followed, newest: NewestVersion) {
  if (followed.state === 'anchored') return standingAt(newest, followed);
  const weak = followed.state === 'weak' ? followed : undefined;
  return {
    anchorState: followed.state,
    proposedStart: weak?.start ?? null,
    proposedEnd: weak?.end ?? null,
    anchorScore: weak?.score ?? null,
  };
}

/** The columns of a claim that stands at a place for certain. */
export function standingAt(version: NewestVersion, { start, end }: Position) {
  return {
    ...quoteColumns(version, { start, end }),
    anchorState: 'anchored',
    proposedStart: null,
    proposedEnd: null,
    anchorScore: null,
  };
}

/** The row that says where a claim stands in one version. */
export function anchorRow(
  version: NewestVersion,
  place: Position & { claimId: string; method: AnchorMethod; score: number; now: Date },
) {
  const { claimId, method, score, now } = place;
  return { claimId, ...quoteColumns(version, place), method, score, at: now };
}

function quoteColumns({ id, text }: NewestVersion, { start, end }: Position) {
  const { exact, prefix, suffix } = quoteAt(text, { start, end });
  return {
    versionId: id,
    quoteExact: exact,
    quotePrefix: prefix,
    quoteSuffix: suffix,
    startsAt: start,
    endsAt: end,
  };
}
