import type { Pmid, RunStatus, RunView } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { heldUnder, letGo, type RunLease } from './run-lease.ts';
import { RunLostError } from './run-lost-error.ts';
import { runInclude, toRunView } from './run-row.ts';

export interface RunOutcome {
  status: Exclude<RunStatus, 'running'>;
  /** What failed and what to do next; never holds a key. */
  error?: string | undefined;
  /** PMIDs asked for that PubMed did not send. */
  missing: readonly Pmid[];
  warnings?: string[] | undefined;
  /** HTTP requests of the whole run, repeats included. */
  requests: number;
  finishedAt: Date;
  /** Where only the run's holder may write. */
  lease?: RunLease | undefined;
  /** Whether its batches stay, so that the next run of the topic can go on with them. */
  resumable?: boolean | undefined;
}

/** Closes a run with its outcome. @throws RunLostError */
export async function finishRun(db: Db, runId: string, outcome: RunOutcome): Promise<RunView> {
  const { missing, lease, finishedAt, resumable = false, error, ...rest } = outcome;
  const row = await db.$transaction(async (transaction) => {
    const { count } = await transaction.ingestRun.updateMany({
      where: heldUnder(runId, lease),
      data: {
        ...rest,
        error: error ?? null,
        step: null,
        missing: [...missing],
        finishedAt,
        heartbeatAt: finishedAt,
      },
    });
    if (count === 0) throw new RunLostError();
    // What they say stands on the run's row now.
    if (!resumable) await transaction.ingestBatch.deleteMany({ where: { runId } });
    return transaction.ingestRun.findUniqueOrThrow({ where: { id: runId }, include: runInclude });
  });
  letGo(runId);
  return toRunView(row);
}
