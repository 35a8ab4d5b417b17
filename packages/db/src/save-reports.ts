import type { Pmid, ReportRecord } from '@touchstone/evidence';
import type { Db, Transaction } from './connect.ts';
import { isDataError } from './data-error.ts';
import { saveBatch } from './save-batch.ts';
import { saveRejects, type UnreadableRecord } from './save-rejects.ts';

export interface SaveInput {
  runId: string;
  reports: readonly ReportRecord[];
  rejects: readonly UnreadableRecord[];
  /** HTTP requests that this batch cost; added to the run's. */
  requests: number;
  now: Date;
}

export interface SaveResult {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** Reports whose title at PubMed is not ours; PubMed's record was kept apart. */
  mismatches: Pmid[];
}

/**
 * Saves a batch of PubMed records in one transaction: reports, notices, revisions, rejects and the
 * run's counts together or not at all. Safe to repeat. A record that the database refuses (a
 * character that it cannot hold, a text that it cannot index) becomes a reject; the others go in.
 */
export async function saveReports(db: Db, input: SaveInput): Promise<SaveResult> {
  try {
    return await db.$transaction((transaction) => save(transaction, input));
  } catch (error) {
    if (!isDataError(error) || input.reports.length === 0) throw error;
    return saveHalves(db, input, error);
  }
}

async function save(transaction: Transaction, input: SaveInput): Promise<SaveResult> {
  const saved = await saveBatch(transaction, input);
  await saveRejects(transaction, input);
  const result = { ...saved, rejected: input.rejects.length };
  await transaction.ingestRun.update({
    where: { id: input.runId },
    data: {
      fetched: { increment: input.reports.length + input.rejects.length },
      created: { increment: result.created },
      updated: { increment: result.updated },
      unchanged: { increment: result.unchanged },
      rejected: { increment: result.rejected },
      mismatched: { push: result.mismatches },
      requests: { increment: input.requests },
      heartbeatAt: input.now,
    },
    select: { id: true },
  });
  return result;
}

/** Finds the record that the database refuses by halving, until it stands alone. */
async function saveHalves(db: Db, input: SaveInput, error: Error): Promise<SaveResult> {
  const [only, ...others] = input.reports;
  if (only && others.length === 0) {
    const reason = `The database cannot store this record: ${error.message}`;
    const reject = { pmid: only.pmid, reason, xml: JSON.stringify(only) };
    return saveReports(db, { ...input, reports: [], rejects: [...input.rejects, reject] });
  }
  const middle = Math.ceil(input.reports.length / 2);
  const first = await saveReports(db, { ...input, reports: input.reports.slice(0, middle) });
  const second = await saveReports(db, {
    ...input,
    reports: input.reports.slice(middle),
    rejects: [],
    requests: 0,
  });
  return {
    created: first.created + second.created,
    updated: first.updated + second.updated,
    unchanged: first.unchanged + second.unchanged,
    rejected: first.rejected + second.rejected,
    mismatches: [...first.mismatches, ...second.mismatches],
  };
}
