import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

/** The same tests run on both databases; the native one where TEST_DATABASE_URL names a server. */
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
      integration('embedded'),
      ...(process.env.TEST_DATABASE_URL
        ? [
            // What a command says, it says of either database.
            integration('native', ['src/integration/command-*.test.ts']),
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
