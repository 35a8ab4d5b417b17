import type { TestProject } from 'vitest/node';
import { seedBrowserData } from './seed-browser-data.ts';
import { startDashboard } from './start-dashboard.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the dashboard under test, without a slash at its end. */
    dashboard: string;
    /** Where its database lies, for tests that change what a page shows. */
    dataDir: string;
  }
}

/** One dashboard for all tests that change nothing that another one looks at. */
export async function setup(project: TestProject) {
  const { url, db, dataDir, close } = await startDashboard();
  await seedBrowserData(db);
  project.provide('dashboard', url);
  project.provide('dataDir', dataDir);
  return close;
}
