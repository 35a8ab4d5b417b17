import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const hasServer = Boolean(process.env.TEST_DATABASE_URL);

const fileOf = (name: string) => `src/integration/${name}.test.ts`;
const all = ['src/integration/**/*.test.ts'];
/** What the embedded database may do otherwise than a server: locks, constraints, processes that join. */
const onBoth = [
  ...['archive', 'constraints', 'ingest-behind-backup', 'ingest-interrupted', 'ingest-topic'],
  ...['save-reports', 'share-session', 'starter'],
].map(fileOf);
/** Commands as most people run them; they are long, and a server gives them the same answers. */
const onEmbedded = ['backup-commands', 'ingest-command'].map(fileOf);

/**
 * The integration tests run on the PostgreSQL server that TEST_DATABASE_URL names, but for those of
 * `onEmbedded`; these and those of `onBoth` on the embedded database. Where there is no server, all do.
 */
const integration = (
  name: string,
  { include, exclude = [] }: { include: string[]; exclude?: string[] },
): TestProjectConfiguration => ({
  test: {
    name: `integration-${name}`,
    include,
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
      integration('embedded', { include: hasServer ? [...onBoth, ...onEmbedded] : all }),
      ...(hasServer
        ? [
            integration('native', { include: all, exclude: onEmbedded }),
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
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
