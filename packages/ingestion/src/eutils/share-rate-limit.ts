import { createHash } from 'node:crypto';
import { type Db, holdTurns, reserveTurn } from '@touchstone/db';
import { type Clock, systemClock } from './clock.ts';
import { openRateLimit, type RateLimit } from './rate-limit.ts';

export interface SharedRate {
  /** Where the requests go; its origin counts. */
  baseUrl: string;
  /** Whom that server counts: a key, an address. Only its hash is stored. */
  caller: string;
  spacingMs: number;
  clock?: Clock;
}

/**
 * A rate limit that all processes on one database keep together, by turns that are reserved there.
 * Within the process requests are spaced as well, whatever the database's clock does. Where the
 * database fails, so does the turn: nobody asks without one.
 */
export function shareRateLimit(db: Db, rate: SharedRate): RateLimit {
  const { spacingMs, clock = systemClock } = rate;
  const own = openRateLimit(spacingMs, clock);
  const id = idOf(rate);
  let queue = Promise.resolve();
  let holding = Promise.resolve();

  async function wait(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const held = holding;
    holding = Promise.resolve();
    await held;
    await clock.sleep(await reserveTurn(db, { id, spacingMs }), signal);
    await own.turn(signal);
  }

  return {
    turn(signal) {
      // One turn at a time: whoever gives up wastes one, and no more.
      const turn = queue.then(() => wait(signal));
      queue = turn.catch(() => undefined);
      return turn;
    },
    hold(ms) {
      own.hold(ms);
      holding = holding.then(() => holdTurns(db, { id, ms }));
      // The next turn tells of a failure; nobody may be listening yet.
      holding.catch(() => undefined);
    },
  };
}

function idOf({ baseUrl, caller }: SharedRate): string {
  const { origin } = new URL(baseUrl);
  return `${origin} ${createHash('sha256').update(caller).digest('hex')}`;
}
