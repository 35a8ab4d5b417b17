import type { UpdateQueueOptions } from 'pg-boss';

/** When the job of a worker that died is given to another one. */
export interface Lease {
  /** A job whose worker has said nothing for so long is free again; at least 10. */
  heartbeatSeconds: number;
  /** How often the workers look for such jobs. */
  lookSeconds: number;
  /** How long a job that was given back waits before somebody takes it. */
  retrySeconds: number;
}

/** A dead worker's job has another one after 30 + 15 + 10 s at the latest, well below 90 s. */
export const usualLease: Lease = { heartbeatSeconds: 30, lookSeconds: 15, retrySeconds: 10 };

export function queueOptions({ heartbeatSeconds, retrySeconds }: Lease) {
  return {
    heartbeatSeconds,
    retryDelay: retrySeconds,
    // A topic that somebody else ingests is looked at again and again until that one is done.
    retryLimit: 50,
    // The longest that there is: a first run may take hours, and the heartbeat tells the dead.
    expireInSeconds: 24 * 3600,
    deleteAfterSeconds: 24 * 3600,
  } satisfies UpdateQueueOptions;
}
