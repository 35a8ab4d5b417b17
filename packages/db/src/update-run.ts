import type { RunStep } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { heldUnder, type RunLease } from './run-lease.ts';
import { RunLostError } from './run-lost-error.ts';

export interface RunProgress {
  step?: RunStep | undefined;
  found?: number | undefined;
  expected?: number | undefined;
  queryTranslation?: string | undefined;
  warnings?: string[] | undefined;
  /** HTTP requests so far, where no batch has reported them yet. */
  requests?: number | undefined;
  now?: Date;
  /** Where only the run's holder may write. */
  lease?: RunLease | undefined;
}

/** Notes what a run has learnt so far, and that it is alive. @throws RunLostError */
export async function updateRun(
  db: Db,
  runId: string,
  { now = new Date(), lease, ...progress }: RunProgress,
): Promise<void> {
  const { count } = await db.ingestRun.updateMany({
    where: heldUnder(runId, lease),
    data: { ...progress, heartbeatAt: now },
  });
  if (count === 0) throw new RunLostError();
}
