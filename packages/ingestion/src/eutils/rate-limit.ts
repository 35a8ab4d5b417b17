import type { Clock } from './clock.ts';

/**
 * NCBI allows 3 requests a second without a key, but spacing of 334 ms still drew refusals in the
 * field while 400 ms did not.
 */
const spacingWithoutKeyMs = 400;
/** With a key it is 10 a second; the same margin of a fifth over the bare 100 ms. */
const spacingWithKeyMs = 120;

/** Lets requests through one by one, never closer together than the spacing. */
export interface RateLimit {
  /** Resolves when the caller may send one request; repeats take a turn like any other. */
  turn(signal?: AbortSignal): Promise<void>;
  /** Lets nobody through for so long: PubMed asked everybody to wait, not one request. */
  hold(ms: number): void;
}

export function spacingFor(apiKey: string | undefined): number {
  return apiKey === undefined ? spacingWithoutKeyMs : spacingWithKeyMs;
}

export function openRateLimit(spacingMs: number, clock: Clock): RateLimit {
  let nextAt = Number.NEGATIVE_INFINITY;
  let queue = Promise.resolve();

  async function wait(signal?: AbortSignal): Promise<void> {
    // Looked at again after each sleep, since somebody may have called hold() meanwhile.
    for (let left = nextAt - clock.now(); left > 0; left = nextAt - clock.now()) {
      await clock.sleep(left, signal);
    }
    signal?.throwIfAborted();
    nextAt = clock.now() + spacingMs;
  }

  return {
    turn(signal) {
      const turn = queue.then(() => wait(signal));
      // Whoever gave up waiting must not stop those behind.
      queue = turn.catch(() => undefined);
      return turn;
    },
    hold(ms) {
      nextAt = Math.max(nextAt, clock.now() + ms);
    },
  };
}
