import { glob, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './environment.ts';

/** Where every workspace's tests leave their results. */
const pattern = '{packages/*,apps/*,tests}/test-results/*.json';

/** The part of vitest's JSON report that is read. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

export interface TestResults {
  passed: number;
  failed: string[];
  skipped: string[];
}

/** Results of an earlier run must not pass for this one's. */
export async function forgetResults(): Promise<void> {
  for await (const file of glob(pattern, { cwd: root })) await rm(join(root, file));
}

/** All workspaces' results together; a file of tests that could not even load is one failure. */
export async function readResults(): Promise<TestResults> {
  const results: TestResults = { passed: 0, failed: [], skipped: [] };
  for await (const file of glob(pattern, { cwd: root })) {
    const report = reportSchema.parse(JSON.parse(await readFile(join(root, file), 'utf8')));
    for (const { name, status, message, assertionResults } of report.testResults) {
      if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
        results.failed.push(`${name}: ${message ?? 'could not be run'}`);
      }
      for (const test of assertionResults) {
        if (test.status === 'passed') results.passed += 1;
        else if (test.status === 'failed') results.failed.push(test.fullName);
        else results.skipped.push(test.fullName);
      }
    }
  }
  return results;
}
