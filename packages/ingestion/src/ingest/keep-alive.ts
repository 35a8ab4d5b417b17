import { type Db, type OpenRun, updateRun } from '@touchstone/db';

/** A run that writes nothing for 90 seconds is taken for dead, and PubMed may need longer. */
const pulseMs = 20_000;

/** Shows every 20 seconds that a run is alive, until the returned function is called. */
export function keepAlive(db: Db, { id, lease }: OpenRun, now: () => Date): () => void {
  const timer = setInterval(() => {
    // One missed beat is no matter, and a database or a run that is gone will be noticed elsewhere.
    updateRun(db, id, { lease, now: now() }).catch(() => undefined);
  }, pulseMs);
  timer.unref();
  return () => clearInterval(timer);
}
