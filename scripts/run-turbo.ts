import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { exitCode } from './dashboard.ts';
import { root } from './environment.ts';

/** Runs turbo with its output on this terminal; resolves to its exit code. */
export async function runTurbo(...options: string[]): Promise<number> {
  const turbo = createRequire(import.meta.url).resolve('turbo/bin/turbo');
  return exitCode(spawn(process.execPath, [turbo, ...options], { cwd: root, stdio: 'inherit' }));
}
