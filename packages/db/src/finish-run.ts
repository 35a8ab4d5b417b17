import type { Pmid, RunStatus, RunView } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { runInclude, toRunView } from './run-row.ts';

export interface RunOutcome {
  status: Exclude<RunStatus, 'running'>;
  /** What failed and what to do next; never holds a key. */
  error?: string | undefined;
  /** PMIDs asked for that PubMed did not send. */
  missing: readonly Pmid[];
  /** HTTP requests of the whole run, repeats included. */
  requests: number;
  finishedAt: Date;
}

/** Closes a run with its outcome. */
export async function finishRun(db: Db, runId: string, outcome: RunOutcome): Promise<RunView> {
  const { status, error, missing, requests, finishedAt } = outcome;
  const row = await db.ingestRun.update({
    where: { id: runId },
    data: {
      status,
      step: null,
      error: error ?? null,
      missing: [...missing],
      requests,
      finishedAt,
      heartbeatAt: finishedAt,
    },
    include: runInclude,
  });
  return toRunView(row);
}
