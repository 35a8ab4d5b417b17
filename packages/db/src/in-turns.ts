import { setImmediate } from 'node:timers/promises';

/** How long others who are served by this process may wait for a turn. */
const longestTurnMs = 20;

/** Works through many items, and lets others have their turn every few milliseconds. */
export async function inTurns<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
  let start = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - start < longestTurnMs) continue;
    await setImmediate();
    start = performance.now();
  }
}
