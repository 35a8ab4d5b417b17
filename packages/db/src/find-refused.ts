import type { ReportRecord } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { isDataError } from './data-error.ts';
import { saveBatch } from './save-batch.ts';
import { sayError } from './say-error.ts';

interface Attempt {
  runId: string;
  reports: readonly ReportRecord[];
  now: Date;
}

/**
 * The records that the database refuses, each with the reason: by halving, and without leaving a
 * trace, so that the others can be saved together afterwards.
 */
export async function findRefused(
  db: Db,
  attempt: Attempt,
  error: Error,
): Promise<Map<ReportRecord, string>> {
  const { reports } = attempt;
  const [only, ...others] = reports;
  if (only && others.length === 0) return new Map([[only, sayError(error)]]);
  const middle = Math.ceil(reports.length / 2);
  const first = await refusedOf(db, { ...attempt, reports: reports.slice(0, middle) });
  const second = await refusedOf(db, { ...attempt, reports: reports.slice(middle) });
  return new Map([...first, ...second]);
}

async function refusedOf(db: Db, attempt: Attempt): Promise<Map<ReportRecord, string>> {
  const error = await tryOut(db, attempt);
  return error ? findRefused(db, attempt, error) : new Map();
}

/** What the database says against these records; nothing of them stays. */
async function tryOut(db: Db, attempt: Attempt): Promise<Error | undefined> {
  try {
    await db.$transaction(async (transaction) => {
      await saveBatch(transaction, attempt);
      throw new Undo();
    });
  } catch (error) {
    if (isDataError(error)) return error;
    if (!(error instanceof Undo)) throw error;
  }
  return undefined;
}

/** Rolls a transaction back that has done its work. */
class Undo extends Error {}
