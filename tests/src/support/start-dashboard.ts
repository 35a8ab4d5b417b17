import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '@touchstone/db';
import { openDatabase, prepareDatabase } from '@touchstone/db/open';
import { freePort } from './free-port.ts';

const dashboardFolder = join(import.meta.dirname, '../../../apps/dashboard');

export interface Dashboard {
  /** Its address, without a slash at its end. */
  url: string;
  db: Db;
  /** Where its database lies, and is served as long as it runs. */
  dataDir: string;
  close(): Promise<void>;
}

/** Serves the built dashboard over a database of its own, with the starter evidence, as `npm start` does. */
export async function startDashboard(variables: NodeJS.ProcessEnv = {}): Promise<Dashboard> {
  const dataDir = await mkdtemp(join(tmpdir(), 'touchstone-browser-'));
  const { db, close } = await openDatabase({ dataDir, purpose: 'browser tests' });
  await prepareDatabase(db, { dataDir });
  const port = await freePort();
  const server = serve(port, { ...variables, DATA_DIR: dataDir });
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(`${url}/api/v1/health`, server);
  return {
    ...{ url, db, dataDir },
    async close() {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      await close();
      await rm(dataDir, { recursive: true });
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
