import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase, prepareDatabase } from '@touchstone/db/open';
import type { TestProject } from 'vitest/node';
import { freePort } from './free-port.ts';
import { seedBrowserData } from './seed-browser-data.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the dashboard under test, without a slash at its end. */
    dashboard: string;
    /** Where its database lies, for tests that change what a page shows. */
    dataDir: string;
  }
}

const dashboardFolder = join(import.meta.dirname, '../../../apps/dashboard');

/** Serves the built dashboard over a database of its own, as `npm start` does. */
export async function setup(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), 'touchstone-browser-'));
  const { db, close } = await openDatabase({ dataDir, purpose: 'browser tests' });
  await prepareDatabase(db, { dataDir });
  await seedBrowserData(db);
  const port = await freePort();
  const server = startDashboard(port, dataDir);
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(`${url}/api/v1/health`, server);
  project.provide('dashboard', url);
  project.provide('dataDir', dataDir);
  return async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    await close();
    await rm(dataDir, { recursive: true });
  };
}

function startDashboard(port: number, dataDir: string): ChildProcess {
  const next = createRequire(join(dashboardFolder, 'package.json')).resolve('next/dist/bin/next');
  const options = ['start', '--port', String(port), '--hostname', '127.0.0.1'];
  return spawn(process.execPath, [next, ...options], {
    cwd: dashboardFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DATA_DIR: dataDir, NEXT_TELEMETRY_DISABLED: '1' },
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
