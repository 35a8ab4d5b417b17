import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { OpenDatabase } from '@touchstone/db/open';
import type { Reporter } from '../cli/reporter.ts';
import type { Environment } from '../environment.ts';
import { databaseFailure } from '../ingest/database-failure.ts';
import { hasLostItsServer, openPrepared } from '../open-prepared.ts';
import { startWorker } from './start-worker.ts';
import { type Trouble, tellTrouble } from './tell-trouble.ts';

interface WorkerProcess {
  environment: Environment;
  reporter: Reporter;
  signal: AbortSignal;
  /** Told once the worker works, and again when it has found the database anew. */
  onReady: (opened: OpenDatabase) => void;
}

/** How long to leave a database alone that cannot be reached. */
const pauseMs = 5_000;

/**
 * Works until the signal. A database that is gone is waited for; where the process that served the
 * embedded one has ended, this one serves it itself. Throws what no waiting mends.
 */
export async function runWorker(worker: WorkerProcess): Promise<void> {
  const { signal } = worker;
  const trouble = tellTrouble(worker.reporter);
  while (!signal.aborted) {
    try {
      await workOnce(worker, trouble);
    } catch (error) {
      if (signal.aborted) return;
      if (databaseFailure(error) === undefined) throw error;
      trouble.met(error);
      await wait(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Until the signal, or until the process that served the database is gone. */
async function workOnce(worker: WorkerProcess, trouble: Trouble) {
  const { environment, reporter, signal } = worker;
  const place = { dataDir: environment.dataDir, databaseUrl: environment.databaseUrl };
  const opened = await openPrepared(place, { purpose: 'npm run worker', reporter });
  try {
    const lost = Promise.withResolvers<void>();
    const started = await startWorker({
      ...{ db: opened.db, place, environment, reporter },
      onHealth: trouble.over,
      onTrouble: async (error) => {
        if (await hasLostItsServer(opened)) lost.resolve();
        else trouble.met(error);
      },
    });
    worker.onReady(opened);
    const died = opened.died ?? new Promise<never>(() => undefined);
    const end = await Promise.race([stopped(signal), lost.promise, died]);
    await started.stop();
    if (end instanceof Error) throw end;
    if (!signal.aborted) {
      reporter.note('The process that served the database has ended. Going on without it.');
    }
  } finally {
    await opened.close();
  }
}

async function stopped(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
