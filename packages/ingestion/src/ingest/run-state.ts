import { type Db, type OpenRun, type ResumedRun, type RunBatch, readBatches } from '@touchstone/db';
import type { Pmid } from '@touchstone/evidence';
import type { Counts } from './progress.ts';

/** What a run has done so far; filled as it goes, so that a failure knows it as well. */
export interface RunState {
  run: OpenRun;
  counts: Counts;
  /** What it means to fetch, with what came of it. */
  batches: RunBatch[];
  /** PMIDs whose turn is over. */
  asked: Set<Pmid>;
  /** PMIDs that earlier runs did not get or could not read. */
  known: ReadonlySet<Pmid>;
  mismatches: Pmid[];
  warnings: string[];
  /** Reports that claims rest on. */
  linked: Pmid[];
  requests: RequestCount;
}

/** HTTP requests, of which the run's row is told in parts. */
interface RequestCount {
  /** Those of the run so far, by whomever. */
  total(): number;
  /** Those that the row has not been told of; from now on it has. */
  take(): number;
}

export function openState(run: OpenRun, requests: () => number): RunState {
  const counts = { fetched: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
  return {
    run,
    counts: { asked: 0, expected: 0, ...counts },
    batches: [],
    asked: new Set(),
    known: new Set(),
    mismatches: [],
    warnings: [],
    linked: [],
    requests: countRequests(requests, 0),
  };
}

/** The state of a run where somebody else left it. */
export async function restoreState(
  db: Db,
  run: ResumedRun,
  requests: () => number,
): Promise<RunState> {
  const batches = await readBatches(db, run.id);
  const asked = new Set(batches.flatMap(({ pmids, findings }) => (findings ? pmids : [])));
  return {
    run,
    counts: { asked: asked.size, expected: run.expected, ...run.counts },
    batches,
    asked,
    known: new Set(),
    mismatches: [...run.mismatched],
    warnings: [...run.warnings],
    linked: [],
    requests: countRequests(requests, run.requests),
  };
}

function countRequests(requests: () => number, before: number): RequestCount {
  const start = requests();
  let told = start;
  return {
    total: () => before + requests() - start,
    take() {
      const since = requests() - told;
      told = requests();
      return since;
    },
  };
}
