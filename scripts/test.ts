/**
 * Usage: npm test
 * Type check, lint, import boundaries, unused code, then unit, integration and browser tests, all
 * through turbo. Ends with `N passed, N failed`; each check counts as one test.
 *
 * TEST_DATABASE_URL names a PostgreSQL server on which the integration tests run, those that ask about
 * the database on the embedded one as well;
 * PUBMED_RECORDS_DIR a folder of real records; TEST_BROWSER a Chromium to use.
 */
import { checks, runChecks } from './checks.ts';
import { runTurbo } from './run-turbo.ts';
import { forgetResults, readResults } from './test-results.ts';

await forgetResults();
const native = process.env.TEST_DATABASE_URL ? ['test:native'] : [];
const failedChecks = await runChecks();
const testsExit = await runTurbo(
  ...['run', 'test', 'test:integration', ...native, 'test:browser'],
  // Those in a browser wait one for the other: beside the others, they cost no time of their own.
  ...['--concurrency=3', '--continue=always', '--output-logs=full'],
);
const tests = await readResults();

console.log();
for (const name of failedChecks) console.log(`Failed check: ${name}`);
for (const name of tests.failed) console.log(`Failed: ${name}`);
for (const name of tests.skipped) console.log(`Skipped: ${name}`);
if (native.length === 0) {
  console.log('Skipped: integration tests on a PostgreSQL server (TEST_DATABASE_URL is not set)');
}
// A run that broke before its tests could report counts as one failure, never as none.
const broken = testsExit !== 0 && tests.failed.length === 0 ? 1 : 0;
const failed = failedChecks.length + tests.failed.length + broken;
const passed = checks.length - failedChecks.length + tests.passed;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
