import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { seededRandom } from './seeded-random.ts';

/**
 * Starts a process and kills it (SIGKILL) at a random instant, so many times. Every second kill is
 * counted from the first request that it sends, so that many fall into its work.
 */
export async function killTimeAndAgain(
  start: () => ChildProcess,
  options: { times: number; seed: number; sent: () => number; longestMs: number },
): Promise<number> {
  const random = seededRandom(options.seed);
  let killed = 0;
  for (let time = 0; time < options.times; time += 1) {
    const before = options.sent();
    const child = start();
    const ended = once(child, 'exit');
    const isOver = () => child.exitCode !== null || child.signalCode !== null;
    if (time % 2 === 0) while (options.sent() === before && !isOver()) await wait(5);
    await Promise.race([ended, wait(random() * options.longestMs)]);
    if (!isOver()) {
      child.kill('SIGKILL');
      killed += 1;
    }
    await ended;
  }
  return killed;
}
