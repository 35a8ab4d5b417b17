import {
  type CrossrefDue,
  type Db,
  isDataError,
  listCrossrefDue,
  saveCrossrefAnswer,
} from '@touchstone/db';
import { CrossrefError } from './crossref-error.ts';
import type { Crossref } from './open-crossref.ts';

export interface StandingCheck {
  topic: string;
  runId: string;
  crossref: Crossref;
  now: () => Date;
  signal?: AbortSignal | undefined;
  onProgress?: ((done: { asked: number; expected: number }) => void) | undefined;
  /** After so long the rest is left for the next run. */
  withinMs?: number;
}

export interface StandingChecked {
  asked: number;
  /** DOIs that Crossref does not know. */
  unknown: number;
  /** Reports whose standing is another one now. */
  changed: number;
  /** What somebody should know, as sentences; a failing Crossref fails no run. */
  warnings: string[];
}

/** A slow Crossref must not hold up the next topic for hours. */
const usuallyWithinMs = 15 * 60_000;
/** So many failures one after the other show that it is not the questions. */
const failuresThatMeanOutage = 3;

/**
 * Asks Crossref about a topic's reports and saves each answer with what follows from it: the linked
 * ones first, the others in turn. What could not be asked is due again at the next run.
 */
export async function checkStanding(db: Db, check: StandingCheck): Promise<StandingChecked> {
  const { topic, crossref, now, signal, withinMs = usuallyWithinMs } = check;
  const due = await listCrossrefDue(db, { topic, others: crossref.othersPerRun, now: now() });
  const result: StandingChecked = { asked: 0, unknown: 0, changed: 0, warnings: [] };
  const endsAt = crossref.clock.now() + withinMs;
  const failed: string[] = [];
  let failedInARow = 0;
  for (const [index, one] of due.entries()) {
    signal?.throwIfAborted();
    const error = await checkOne(db, one, { ...check, result });
    const unanswered = error instanceof CrossrefError ? error : undefined;
    failedInARow = unanswered ? failedInARow + 1 : 0;
    if (error) failed.push(`${one.doi}: ${error.message}`);
    check.onProgress?.({ asked: index + 1, expected: due.length });
    const left = due.length - index - 1;
    if (left === 0) break;
    if (unanswered?.unreachable || failedInARow >= failuresThatMeanOutage) {
      result.warnings.push(outage(unanswered, left + failedInARow));
      failed.splice(-failedInARow);
      break;
    }
    if (crossref.clock.now() > endsAt) {
      result.warnings.push(`Crossref is slow: ${left} reports are left for the next run.`);
      break;
    }
  }
  result.warnings.push(...someFailed(failed));
  return result;
}

/** What is wrong with one report, if anything; a CrossrefError where Crossref may be down for all. */
async function checkOne(
  db: Db,
  { pmid, doi }: CrossrefDue,
  { crossref, runId, now, result }: StandingCheck & { result: StandingChecked },
): Promise<Error | undefined> {
  try {
    const work = await crossref.ask(doi);
    const notices = work.known ? work.notices : undefined;
    const saved = await saveCrossrefAnswer(db, { pmid, notices, runId, now: now() });
    result.asked += 1;
    if (!work.known) result.unknown += 1;
    if (saved && saved.before !== saved.after) result.changed += 1;
    return undefined;
  } catch (error) {
    if (error instanceof CrossrefError) return error;
    if (isDataError(error)) return new Error('The database cannot store what Crossref says of it.');
    throw error;
  }
}

function outage(error: CrossrefError | undefined, left: number): string {
  const reason = error?.message ?? 'It did not answer.';
  return `Crossref could not be asked about ${left} reports, which are due again at the next run. ${reason}`;
}

function someFailed(failed: readonly string[]): string[] {
  const [first] = failed;
  if (first === undefined) return [];
  const reports = failed.length === 1 ? '1 report' : `${failed.length} reports`;
  return [
    `Crossref gave no usable answer about ${reports}, due again at the next run. The first is ${first}`,
  ];
}
