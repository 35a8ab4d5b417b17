import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DatabasePlace } from '@touchstone/db';
import { onTestFinished } from 'vitest';
import type { FakeEutils } from '../fake-eutils/index.ts';
import { bareEnvironment } from './bare-environment.ts';

const programs = {
  /** `npm run worker`. */
  real: join(import.meta.dirname, '../../../packages/ingestion/src/worker.ts'),
  /** The same with a lease of ten seconds. */
  hasty: join(import.meta.dirname, 'hasty-worker.ts'),
};

export interface WorkerProcess {
  child: ChildProcess;
  /** Everything that it has printed so far. */
  output(): string;
  /** Resolves to the exit code; null where a signal killed it. */
  ended: Promise<number | null>;
}

const running = new Set<() => Promise<void>>();

/**
 * Ends this file's workers at once: before their database is closed, for a worker that outlives the
 * process which serves an embedded one serves it itself, in a folder that is about to be removed.
 */
export async function endWorkers(): Promise<void> {
  await Promise.all([...running].map((end) => end()));
}

/** A worker in a process of its own, which ends with the test at the latest. */
export function startWorkerProcess(
  program: keyof typeof programs,
  { place, fake }: { place: DatabasePlace; fake: FakeEutils },
): WorkerProcess {
  const child = spawn(process.execPath, [programs[program]], {
    env: {
      ...{ ...bareEnvironment(), DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl },
      ...{ EUTILS_BASE_URL: fake.url, CROSSREF: 'off' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const ended = once(child, 'exit').then(() => child.exitCode);
  const end = async () => {
    child.kill('SIGKILL');
    await ended;
    running.delete(end);
  };
  running.add(end);
  onTestFinished(end);
  return { child, output: () => output, ended };
}
