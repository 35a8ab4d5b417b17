import type { RunStep } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { heldUnder, type RunLease } from './run-lease.ts';
import { RunLostError } from './run-lost-error.ts';

export interface RunProgress {
  step?: RunStep | undefined;
  now?: Date;
  /** Where only the run's holder may write. */
  lease?: RunLease | undefined;
}

/** Notes that a run is alive, and what it is doing now. @throws RunLostError */
export async function updateRun(
  db: Db,
  runId: string,
  { step, now = new Date(), lease }: RunProgress,
): Promise<void> {
  const { count } = await db.ingestRun.updateMany({
    where: heldUnder(runId, lease),
    data: { step, heartbeatAt: now },
  });
  if (count === 0) throw new RunLostError();
}
