import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, prepareDatabase } from '@touchstone/db/open';
import type { TestProject } from 'vitest/node';
import { seedBrowserData } from './seed-browser-data.ts';
import { serveDashboard } from './serve-dashboard.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the dashboard under test, without a slash at its end. */
    dashboard: string;
    /** Where its database lies, for tests that change what a page shows. */
    dataDir: string;
  }
}

/**
 * One dashboard for all tests that change nothing that another one looks at. Its database is the
 * embedded one, in a folder, as `npm start` opens it.
 */
export async function setup(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), 'touchstone-browser-'));
  const opened = await openDatabase({ dataDir, purpose: 'browser tests' });
  await prepareDatabase(opened.db, { dataDir });
  await seedBrowserData(opened.db);
  const { url, close } = await serveDashboard({ dataDir });
  project.provide('dashboard', url);
  project.provide('dataDir', dataDir);
  return async () => {
    await close();
    await opened.close();
    await rm(dataDir, { recursive: true });
  };
}
