import { setTimeout as wait } from 'node:timers/promises';

/** Asks again and again until there is an answer; fails when there is none in time. */
export async function until<T>(
  look: () => Promise<T | undefined | false>,
  { withinMs = 30_000 }: { withinMs?: number } = {},
): Promise<T> {
  for (const deadline = Date.now() + withinMs; ; await wait(25)) {
    const answer = await look();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`This did not come true in time: ${look}`);
  }
}
