import { type Db, updateRun } from '@touchstone/db';

/** A run that writes nothing for ten minutes is taken for dead, and PubMed may need that long. */
const pulseMs = 60_000;

/** Shows once a minute that a run is alive, until the returned function is called. */
export function keepAlive(db: Db, runId: string): () => void {
  const timer = setInterval(() => {
    // One missed beat is no matter, and a database that is gone will be noticed elsewhere.
    updateRun(db, runId, {}).catch(() => undefined);
  }, pulseMs);
  timer.unref();
  return () => clearInterval(timer);
}
