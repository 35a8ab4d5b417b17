import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { DatabasePlace } from '@touchstone/db';
import { root } from '../environment.ts';

/**
 * Runs a measurement in a process of its own, so that its peak memory is its own; gives the lines
 * of JSON that it prints.
 */
export async function runChild(
  script: string,
  { args, place }: { args: readonly string[]; place: DatabasePlace },
): Promise<unknown[]> {
  const path = join(root, 'scripts/bench', script);
  const { dataDir, databaseUrl } = place;
  const child = spawn(process.execPath, [...process.execArgv, path, ...args], {
    env: { ...process.env, BENCH_DATA_DIR: dataDir, BENCH_DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout) output += chunk;
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  return lines.map((line) => JSON.parse(line));
}
