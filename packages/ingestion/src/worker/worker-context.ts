import type { Db } from '@touchstone/db';
import type { Reporter } from '../cli/reporter.ts';
import type { Environment } from '../environment.ts';

/** What a worker has at hand for every job. */
export interface WorkerContext {
  db: Db;
  environment: Environment;
  reporter: Reporter;
  /** Aborts when the worker is stopped. */
  signal: AbortSignal;
  now: () => Date;
}

/** Thrown at the end of what was abandoned, so that the job is given back and gone on with. */
export class WorkerStoppedError extends Error {
  override name = 'WorkerStoppedError';

  constructor() {
    super('The worker was stopped; the next one goes on.');
  }
}
