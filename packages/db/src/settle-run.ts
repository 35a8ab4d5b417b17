import type { GoneReason, Pmid } from '@touchstone/evidence';
import type { Db, Transaction } from './connect.ts';
import { listNeverArrived } from './list-never-arrived.ts';
import { markGone } from './mark-gone.ts';
import { heldUnder, type RunLease } from './run-lease.ts';
import { RunLostError } from './run-lost-error.ts';

/** A PMID that was asked for, also by itself, and did not come. */
export interface Absence {
  pmid: Pmid;
  /** Absent where PubMed failed on it again and again: of such a record nothing is known. */
  gone?: GoneReason | undefined;
  /** The PMID whose record came in its place. */
  goneTo?: Pmid | undefined;
  /** What PubMed said, where it said anything. */
  reason?: string | undefined;
}

export interface RunEnd {
  lease: RunLease;
  topic?: string | undefined;
  /** When the run was begun, by whomever. */
  startedAt: Date;
  absences: readonly Absence[];
  now: Date;
}

/**
 * Draws the conclusions of a run that has asked for everything: what is missing, what PubMed has no
 * more, and what has left the topic's search. Nothing is deleted. Safe to repeat.
 * Tells where the run was to list the whole search and PubMed listed less of it.
 * @throws RunLostError
 */
export async function settleRun(
  db: Db,
  runId: string,
  end: RunEnd,
): Promise<Shortfall | undefined> {
  const { lease, topic, startedAt, absences, now } = end;
  return db.$transaction(async (transaction) => {
    const { count } = await transaction.ingestRun.updateMany({
      where: heldUnder(runId, lease),
      data: { heartbeatAt: now },
    });
    if (count === 0) throw new RunLostError();
    await noteMissing(transaction, { topic, absences, startedAt, now });
    const sure = await withoutFirstMisses(transaction, absences);
    await markGone(transaction, { runId, absences: sure, now });
    await tellWhyLeft(transaction, sure);
    const listing = await readListing(transaction, runId);
    if (topic === undefined || listing === undefined) return undefined;
    if (listing.listed < listing.counted) return listing;
    await noteLeft(transaction, { topic, absences: sure, startedAt, now });
    return undefined;
  });
}

/** How many records a search counts, and how many of them PubMed listed. */
export interface Shortfall {
  counted: number;
  listed: number;
}

/** Only a list of the whole search, believed and not cut short, tells who is no longer on it. */
async function readListing(
  transaction: Transaction,
  runId: string,
): Promise<Shortfall | undefined> {
  const { kind, objections, found, searchCount } = await transaction.ingestRun.findUniqueOrThrow({
    where: { id: runId },
    select: { kind: true, objections: true, found: true, searchCount: true },
  });
  if (kind !== 'full' || objections.length > 0) return undefined;
  return { listed: found, counted: searchCount ?? 0 };
}

interface Settling {
  topic?: string | undefined;
  absences: readonly Absence[];
  startedAt: Date;
  now: Date;
}

/**
 * One whose fate is known is not waited for, unless a search finds it and it has never come: PubMed may
 * have sent something else by mistake. One that no topic asked for is every topic's. A run that is
 * settled twice counts once.
 */
async function noteMissing(
  transaction: Transaction,
  { topic, absences, startedAt, now }: Settling,
): Promise<void> {
  const told = absences.filter(({ gone }) => gone === 'deleted' || gone === 'merged');
  const toldPmids = told.map(({ pmid }) => pmid);
  const doubtful = new Set(await listNeverArrived(transaction, toldPmids));
  const known = new Set(toldPmids.filter((pmid) => !doubtful.has(pmid)));
  await transaction.missingRecord.deleteMany({
    where: { pmid: { in: [...known] } },
  });
  const awaited = absences.filter(({ pmid }) => !known.has(pmid));
  const pmids = awaited.map(({ pmid }) => pmid);
  const reasons = awaited.map(({ reason }) => reason ?? null);
  await transaction.$executeRaw`
    INSERT INTO missing_records AS known (pmid, topic_slug, since, last_asked_at, runs, reason)
    SELECT pmid, ${topic ?? null}::text, ${now}, ${now}, 1, reason
    FROM unnest(${pmids}::text[], ${reasons}::text[]) AS asked (pmid, reason)
    ON CONFLICT (pmid) DO UPDATE SET
      runs = known.runs + CASE WHEN known.last_asked_at >= ${startedAt} THEN 0 ELSE 1 END,
      last_asked_at = excluded.last_asked_at, reason = excluded.reason`;
}

/** Two runs must miss a record before it is gone: one alone may have met a bad hour of PubMed's. */
const runsToBelieve = 2;

async function withoutFirstMisses(
  transaction: Transaction,
  absences: readonly Absence[],
): Promise<Absence[]> {
  const notSent = absences.flatMap(({ pmid, gone }) => (gone === 'not-sent' ? pmid : []));
  const missed = await transaction.missingRecord.findMany({
    where: { pmid: { in: notSent }, runs: { gte: runsToBelieve } },
    select: { pmid: true },
  });
  const believed = new Set(missed.map(({ pmid }) => pmid));
  return absences.filter(({ pmid, gone }) => gone !== 'not-sent' || believed.has(pmid));
}

/** Who had merely left a search when it was first missed, and by now is known to be gone. */
async function tellWhyLeft(transaction: Transaction, absences: readonly Absence[]): Promise<void> {
  const { pmids, reasons } = goneOf(absences);
  if (pmids.length === 0) return;
  await transaction.$executeRaw`
    UPDATE topic_members AS member SET left_reason = gone.reason
    FROM unnest(${pmids}::text[], ${reasons}::text[]) AS gone (pmid, reason)
    WHERE member.pmid = gone.pmid AND member.left_reason = 'left-search'`;
}

function goneOf(absences: readonly Absence[]) {
  const gone = absences.filter((absence) => absence.gone !== undefined);
  return {
    pmids: gone.map(({ pmid }) => pmid),
    reasons: gone.map((absence) => absence.gone ?? null),
  };
}

/**
 * A full run asked PubMed for the records that its search no longer finds, to learn why. Those that it
 * finds bear the date of its beginning; others may bear any, for clocks are set back.
 */
async function noteLeft(
  transaction: Transaction,
  { topic, absences, startedAt, now }: Settling & { topic: string },
): Promise<void> {
  const { pmids, reasons } = goneOf(absences);
  await transaction.$executeRaw`
    UPDATE topic_members AS member
    SET left_at = ${now}, left_reason = COALESCE(
      (SELECT reason FROM unnest(${pmids}::text[], ${reasons}::text[]) AS gone (pmid, reason)
       WHERE gone.pmid = member.pmid),
      'left-search')
    WHERE topic_slug = ${topic} AND left_at IS NULL AND last_found_at <> ${startedAt}`;
}
