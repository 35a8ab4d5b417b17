import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const hasServer = Boolean(process.env.TEST_DATABASE_URL);

const all = ['src/integration/**/*.test.ts'];
/** What the embedded database may do otherwise than a server: locks, constraints, processes that join. */
const onBoth = [
  ...['backup-commands', 'constraints', 'ingest-command', 'ingest-interrupted', 'save-reports'],
  ...['share-session', 'starter'],
].map((name) => `src/integration/${name}.test.ts`);

/**
 * The integration tests run on the PostgreSQL server that TEST_DATABASE_URL names, and those of
 * `onBoth` on the embedded database too; all of them on the embedded one where there is no server.
 */
const integration = (name: string, include: string[]): TestProjectConfiguration => ({
  test: {
    name: `integration-${name}`,
    include,
    globalSetup: [`src/support/${name}-setup.ts`],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    // Each embedded database takes half a gigabyte. Many tests wait for processes of theirs.
    maxWorkers: 4,
    projects: [
      { test: { name: 'anchoring', include: ['src/anchoring/**/*.test.ts'] } },
      { test: { name: 'fake-eutils', include: ['src/fake-eutils/**/*.test.ts'] } },
      {
        test: {
          name: 'embedded',
          include: ['src/embedded/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      integration('embedded', hasServer ? onBoth : all),
      ...(hasServer
        ? [
            integration('native', all),
            { test: { name: 'native', include: ['src/native/**/*.test.ts'], testTimeout: 60_000 } },
          ]
        : []),
      { test: { name: 'start', include: ['src/start/**/*.test.ts'], testTimeout: 120_000 } },
      {
        test: {
          name: 'browser',
          include: ['src/browser/**/*.test.ts'],
          globalSetup: ['src/support/browser-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          maxConcurrency: 3,
        },
      },
      {
        // Each file with a dashboard and a database of its own, for it changes what others would read.
        test: {
          name: 'browser-alone',
          include: ['src/browser-alone/**/*.test.ts'],
          globalSetup: ['src/support/dashboard-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
