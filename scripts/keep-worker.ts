import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { exitCode } from './dashboard.ts';
import { root } from './environment.ts';

const firstPauseMs = 1_000;
const longestPauseMs = 60_000;
/** A worker that lived so long died of something else than its start. */
const healthyMs = 60_000;

/**
 * Runs `npm run worker` on this terminal until the signal. One that dies is started again, after a
 * pause that doubles as long as that happens soon; what it was doing is gone on with.
 */
export async function keepWorker(children: Set<ChildProcess>, signal: AbortSignal): Promise<void> {
  const program = join(root, 'packages/ingestion/src/worker.ts');
  for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs *= 2) {
    const startedAt = performance.now();
    const worker = spawn(process.execPath, [...process.execArgv, program], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    children.add(worker);
    const code = await exitCode(worker);
    children.delete(worker);
    if (signal.aborted) return;
    if (performance.now() - startedAt > healthyMs) pauseMs = firstPauseMs;
    pauseMs = Math.min(pauseMs, longestPauseMs);
    console.error(
      `The worker ended (exit code ${code}), so nothing is ingested. It is started again in ${pauseMs / 1_000} s.`,
    );
    await wait(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
