import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const hasServer = Boolean(process.env.TEST_DATABASE_URL);

/** They ask about faults, processes and words, to which one database is as good as the other. */
const onOneDatabase = ['fault-matrix', 'ingest-answers', 'ingest-killed', 'worker-processes']
  .concat('command-*', 'crossref-*', 'notify-*')
  .map((name) => `src/integration/${name}.test.ts`);

/**
 * The same tests run on both databases where TEST_DATABASE_URL names a server, but for those that
 * one is enough for: the server, or the embedded one where there is no server.
 */
const integration = (name: string, exclude: string[] = []): TestProjectConfiguration => ({
  test: {
    name: `integration-${name}`,
    include: ['src/integration/**/*.test.ts'],
    exclude,
    globalSetup: [`src/support/${name}-setup.ts`],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    // Each embedded database takes half a gigabyte. Many tests wait for processes of theirs.
    maxWorkers: 3,
    projects: [
      { test: { name: 'fake-eutils', include: ['src/fake-eutils/**/*.test.ts'] } },
      {
        test: {
          name: 'embedded',
          include: ['src/embedded/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      integration('embedded', hasServer ? onOneDatabase : []),
      ...(hasServer
        ? [
            integration('native'),
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
        },
      },
    ],
  },
});
