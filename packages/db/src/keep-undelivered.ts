import type { Db } from './connect.ts';
import type { Bundle } from './take-due-events.ts';

interface Failure {
  /** A sentence without secrets. */
  problem: string;
  /** Before then nobody tries again. */
  retryAt: Date;
}

/** Lets go of a bundle that was not accepted: after a failure, or because the process ends. */
export async function keepUndelivered(db: Db, bundle: Bundle, failure?: Failure): Promise<void> {
  await db.channel.updateMany({
    where: { name: bundle.channel, bundleId: bundle.id },
    data: failure
      ? { heldUntil: failure.retryAt, problem: failure.problem, failures: { increment: 1 } }
      : { heldUntil: null },
  });
}
