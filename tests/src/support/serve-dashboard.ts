import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { DatabasePlace } from '@touchstone/db';
import { freePort } from './free-port.ts';

const dashboardFolder = join(import.meta.dirname, '../../../apps/dashboard');

export interface ServedDashboard {
  /** Its address, without a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/** Serves the built dashboard over a prepared database, as `npm start` does. */
export async function serveDashboard(
  { dataDir, databaseUrl = '' }: DatabasePlace,
  variables: NodeJS.ProcessEnv = {},
): Promise<ServedDashboard> {
  const port = await freePort();
  const server = serve(port, { ...variables, DATA_DIR: dataDir, DATABASE_URL: databaseUrl });
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(`${url}/api/v1/health`, server);
  return {
    url,
    async close() {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}

function serve(port: number, variables: NodeJS.ProcessEnv): ChildProcess {
  const next = createRequire(join(dashboardFolder, 'package.json')).resolve('next/dist/bin/next');
  const options = ['start', '--port', String(port), '--hostname', '127.0.0.1'];
  return spawn(process.execPath, [next, ...options], {
    cwd: dashboardFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...variables, NEXT_TELEMETRY_DISABLED: '1' },
  });
}

async function untilHealthy(url: string, server: ChildProcess) {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await wait(200)) {
    if (server.exitCode !== null)
      throw new Error('The dashboard ended at its start: build it first.');
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
  }
  throw new Error(`The dashboard did not answer at ${url} within a minute.`);
}
