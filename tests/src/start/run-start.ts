import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** `npm start`, running. */
export interface Started {
  npm: ChildProcess;
  /** Everything that it has printed so far. */
  output(): string;
  /** Waits until it prints what is looked for; fails when it ends without. */
  until(pattern: RegExp): Promise<void>;
  /** Waits until every process of it is gone; resolves to the exit code. */
  ended(): Promise<number | null>;
}

/** Runs `npm start` as a user does, with its output read as it comes. */
export function runStart(environment: Record<string, string>): Started {
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiting = new Set<() => void>();
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      for (const look of waiting) look();
    });
  }
  // Its children hold the same pipes, which close only when the last of them is gone.
  const closed = once(npm, 'close');
  return {
    npm,
    output: () => output,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!pattern.test(output)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        closed.then(() => reject(new Error(`It ended without ${pattern}:\n${output}`)));
        look();
      }),
    ended: async () => {
      await closed;
      return npm.exitCode;
    },
  };
}
