import { runTurbo } from './run-turbo.ts';

/** What is checked without running anything, by name, as turbo is asked for it. */
export const checks: readonly (readonly [string, readonly string[]])[] = [
  ['types', ['run', 'typecheck', '--output-logs=errors-only']],
  ['lint', ['run', '//#lint', '--output-logs=errors-only']],
  ['boundaries', ['boundaries']],
  ['unused code', ['run', '//#unused', '--output-logs=errors-only']],
];

/** Runs every check and returns the names of those that failed. */
export async function runChecks(): Promise<string[]> {
  const failed: string[] = [];
  for (const [name, command] of checks) {
    console.log(`\n${name}`);
    if ((await runTurbo(...command)) !== 0) failed.push(name);
  }
  return failed;
}
