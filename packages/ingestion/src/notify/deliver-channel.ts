import {
  type Bundle,
  type Db,
  keepUndelivered,
  markDelivered,
  setBundleAside,
  splitBundle,
  takeDueEvents,
} from '@touchstone/db';
import type { Channel } from '@touchstone/evidence';
import type { Clock } from '../eutils/clock.ts';
import { DeliveryError } from './delivery-error.ts';

/** What a channel carried, and what stopped it. */
export interface Delivery {
  channel: Channel;
  /** Events that were accepted. */
  delivered: number;
  /** A sentence: why the rest waits, or what was odd about an acceptance. */
  problem?: string | undefined;
  /** When another attempt makes sense; absent where nothing waits for one. */
  retryAt?: Date | undefined;
}

export interface ChannelTools {
  channel: Channel;
  /** How many events are sent together at most. */
  limit: number;
  /** Sends a bundle once; may tell what was odd. @throws DeliveryError */
  send: (bundle: Bundle) => Promise<string | undefined>;
  now: () => Date;
  clock: Clock;
  random: () => number;
  signal?: AbortSignal | undefined;
}

/** Attempts in a row, and the mean wait before the second; it grows fivefold from there. */
const patience = { attempts: 3, firstWaitMs: 1_000, growth: 5, longestWaitMs: 20_000 };

/** Beyond all attempts of one bundle together, so that nobody else sends it meanwhile. */
const holdMs = 5 * 60_000;

/** The pause after a failed delivery; it doubles with each. */
const pause = { firstMs: 60_000, longestMs: 60 * 60_000 };

/** An event that is refused by itself after so many failures in so long holds up the others no more. */
const untilSetAside = { attempts: 5, afterMs: 24 * 60 * 60_000 };

/** Carries what is due, bundle by bundle, until nothing is or one is not accepted. */
export async function deliverChannel(db: Db, tools: ChannelTools): Promise<Delivery> {
  const { channel, limit, now } = tools;
  const delivery: Delivery = { channel, delivered: 0 };
  const setAside: string[] = [];
  for (;;) {
    tools.signal?.throwIfAborted();
    const bundle = await takeDueEvents(db, { channel, limit, now: now(), holdMs });
    if (!bundle) return withRemarks(delivery, setAside);
    const failure = await tryBundle(bundle, tools, delivery).catch(async (error: unknown) => {
      await keepUndelivered(db, bundle);
      throw error;
    });
    if (failure?.refusesContent && bundle.events.length > 1) {
      await splitBundle(db, bundle, { now: now() });
    } else if (failure && isHopeless(bundle, failure, now())) {
      const problem = `Set aside, since it was refused for a day: ${bundle.events[0]?.title}. ${failure.message}`;
      await setBundleAside(db, bundle, { problem, now: now() });
      setAside.push(problem);
    } else if (failure) {
      const problem = failure.message;
      const retryAt = new Date(now().getTime() + pauseMs(bundle.failures, failure));
      await keepUndelivered(db, bundle, { problem, retryAt });
      return withRemarks({ ...delivery, problem, retryAt }, setAside);
    } else {
      await markDelivered(db, bundle, { now: now() });
      delivery.delivered += bundle.events.length;
    }
  }
}

/** A receiver that was down in between, and is back with a refusal, has not refused it for a day. */
function isHopeless({ failures, problem, at }: Bundle, error: DeliveryError, now: Date) {
  const { attempts, afterMs } = untilSetAside;
  const stays = error.refusesContent && problem === error.message;
  return stays && failures + 1 >= attempts && now.getTime() - at.getTime() >= afterMs;
}

function withRemarks(delivery: Delivery, remarks: readonly string[]): Delivery {
  if (remarks.length === 0) return delivery;
  return { ...delivery, problem: [...remarks, delivery.problem ?? ''].join(' ').trim() };
}

/** Undefined once the bundle is accepted; what stopped it otherwise. */
async function tryBundle(bundle: Bundle, tools: ChannelTools, delivery: Delivery) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      delivery.problem = await tools.send(bundle);
      return undefined;
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      if (!error.retryable || attempt >= patience.attempts) return error;
      const waitMs = waitBefore(attempt, tools.random());
      // Whoever asks for longer gets the pause between deliveries.
      if ((error.retryAfterMs ?? 0) > patience.longestWaitMs) return error;
      await tools.clock.sleep(Math.max(waitMs, error.retryAfterMs ?? 0), tools.signal);
    }
  }
}

function waitBefore(attempt: number, random: number): number {
  return patience.firstWaitMs * patience.growth ** (attempt - 1) * (0.5 + random);
}

function pauseMs(failures: number, { retryAfterMs = 0 }: DeliveryError): number {
  const usual = Math.min(pause.firstMs * 2 ** failures, pause.longestMs);
  return Math.max(usual, Math.min(retryAfterMs, pause.longestMs));
}
