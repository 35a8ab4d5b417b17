import { createHash } from 'node:crypto';
import { type Db, holdTurns, reserveTurn } from '@touchstone/db';
import { type Clock, systemClock } from './clock.ts';
import { openRateLimit, type RateLimit } from './rate-limit.ts';

/**
 * How late a turn may be taken: two requests come at most so much nearer to each other than the
 * spacing, and four of those 400 ms apart still take more than a second.
 */
const toleranceMs = 100;
/** NCBI counts by the second: more room than that keeps nobody further apart. */
const mostRoomMs = 1_000;

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
  let usualAnswerMs: number | undefined;
  let queue = Promise.resolve();
  let holding = Promise.resolve();

  async function wait(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    const held = holding;
    holding = Promise.resolve();
    await held;
    // Whoever is late stands close to the next one's turn, maybe another process's: it takes a new
    // turn, with as much room behind it as it was late.
    for (let roomMs = 0; ; ) {
      const lateMs = await takeTurn(roomMs, signal);
      if (lateMs <= roomMs + toleranceMs) return;
      roomMs = Math.min(lateMs, mostRoomMs);
    }
  }

  /** @returns how long after its turn it ended, at most */
  async function takeTurn(roomMs: number, signal?: AbortSignal): Promise<number> {
    const askedAt = clock.now();
    const waitMs = await reserveTurn(db, { id, spacingMs, roomMs });
    const answerMs = clock.now() - askedAt;
    await clock.sleep(waitMs, signal);
    await own.turn(signal);
    const lateMs = clock.now() - askedAt - waitMs - (usualAnswerMs ?? 0);
    // A database that is far away delays every turn by as much, and brings none nearer to the next.
    usualAnswerMs = Math.min(usualAnswerMs ?? answerMs, answerMs);
    return lateMs;
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
