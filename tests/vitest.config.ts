import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const hasServer = Boolean(process.env.TEST_DATABASE_URL);

/** A busy machine takes its time: only what hangs runs into these. */
const patient = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 30_000 } },
};

const all = ['src/integration/**/*.test.ts'];
/** What the embedded database may do otherwise than a server: locks, constraints, processes that join. */
const onBoth = [
  ...['backup-commands', 'constraints', 'save-reports', 'share-session', 'starter'],
].map((name) => `src/integration/${name}.test.ts`);

/** A folder of tests, each with what it needs of its own. */
const alone = (name: string, globalSetup: string[] = []): TestProjectConfiguration => ({
  test: { ...patient, name, include: [`src/${name}/**/*.test.ts`], globalSetup },
});

/**
 * The integration tests run on the PostgreSQL server that TEST_DATABASE_URL names, and those of
 * `onBoth` on the embedded database too; all of them on the embedded one where there is no server.
 */
const integration = (kind: string, include: string[]): TestProjectConfiguration => ({
  test: {
    ...patient,
    name: `integration-${kind}`,
    include,
    globalSetup: [`src/support/${kind}-setup.ts`],
  },
});

export default defineConfig({
  test: {
    // Each embedded database takes half a gigabyte, and three kinds of tests run beside each other.
    maxWorkers: 2,
    projects: [
      alone('anchoring'),
      alone('fake-eutils'),
      alone('embedded'),
      integration('embedded', hasServer ? onBoth : all),
      ...(hasServer ? [integration('native', all), alone('native')] : []),
      alone('start'),
      // Each file with a dashboard and a database of its own, for it changes what others would read.
      alone('browser-alone', ['src/support/dashboard-setup.ts']),
      {
        test: {
          ...patient,
          name: 'browser',
          include: ['src/browser/**/*.test.ts'],
          globalSetup: ['src/support/browser-setup.ts'],
          fileParallelism: false,
          maxConcurrency: 3,
        },
      },
    ],
  },
});
