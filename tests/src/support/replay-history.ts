import type { Db } from '@touchstone/db';
import { z } from 'zod';

/** Every row that an editor changes on one claim, as history would write it down, by type and id. */
export type ClaimState = Record<string, unknown>;

export async function readClaimState(db: Db, claimId: string): Promise<ClaimState> {
  const links = await db.evidenceLink.findMany({ where: { claimId } });
  const decisions = await db.linkDecision.findMany({ where: { link: { claimId } } });
  const exclusions = await db.exclusion.findMany({ where: { claimId } });
  return json({
    ...Object.fromEntries(links.map((row) => [`evidence-link ${row.id}`, row])),
    ...Object.fromEntries(decisions.map((row) => [`link-decision ${row.id}`, row])),
    ...Object.fromEntries(exclusions.map((row) => [`exclusion ${row.id}`, row])),
  });
}

/**
 * Walks a claim's history backwards from how it is now. @returns the states before each batch, the
 * newest first. @throws where a line of history does not fit what it says it led to
 */
export async function replayBackwards(db: Db, claimId: string): Promise<ClaimState[]> {
  const activities = await db.activity.findMany({ where: { claimId }, orderBy: { at: 'desc' } });
  const batches = Map.groupBy(activities, ({ batch }) => batch);
  let state = await readClaimState(db, claimId);
  return [...batches.values()].map((batch) => {
    state = { ...state };
    for (const { objectType, objectId, before, after } of batch) {
      const key = `${objectType} ${objectId}`;
      if (!isSame(state[key] ?? null, after)) throw new Error(`History is broken at ${key}.`);
      if (before === null) delete state[key];
      else state[key] = before;
    }
    return state;
  });
}

const isSame = (one: unknown, other: unknown) => sorted(one) === sorted(other);

/** As text with its keys in order, for the database orders those of JSON by itself. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

const json = (rows: ClaimState): ClaimState =>
  z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(rows)));
