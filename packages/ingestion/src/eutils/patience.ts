import type { EutilsError } from './eutils-error.ts';

/** How long and how often the client tries. Times in milliseconds. */
export interface Patience {
  /** Attempts at one request, once PubMed has answered anything at all. */
  attempts: number;
  /** Mean wait before the second attempt; it doubles from there. */
  firstWaitMs: number;
  longestWaitMs: number;
  /**
   * Before the first answer of all: attempts, the mean wait between them and the time after which
   * PubMed counts as out of reach. Somebody who is offline wants to know that soon.
   */
  firstContact: { attempts: number; waitMs: number; withinMs: number };
  /** A Retry-After beyond this ends the run, which is better repeated later. */
  longestRetryAfterMs: number;
}

/** About two minutes for a request in a bad patch, 8 seconds for a network that is not there. */
export const usualPatience: Patience = {
  attempts: 7,
  firstWaitMs: 1_000,
  longestWaitMs: 30_000,
  firstContact: { attempts: 3, waitMs: 400, withinMs: 8_000 },
  longestRetryAfterMs: 60_000,
};

/** The least that is worth another attempt at first contact. */
const worthwhileMs = 1_000;

export interface Attempt {
  /** Counted from 1. */
  number: number;
  /** Whether PubMed has ever answered in this session, be it with an error. */
  answered: boolean;
  /** Since the session's first request. */
  elapsedMs: number;
  error: EutilsError;
}

/**
 * How long to wait before the next attempt; undefined to give up. `random` is from 0 up to 1: the
 * waits of many clients must not fall together.
 */
export function waitBeforeRetry(attempt: Attempt, patience: Patience, random: number) {
  const { error, number } = attempt;
  if (!error.retryable) return undefined;
  const jitter = 0.5 + random;
  if (!attempt.answered) {
    const { attempts, waitMs, withinMs } = patience.firstContact;
    const late = attempt.elapsedMs + waitMs * jitter + worthwhileMs > withinMs;
    return number >= attempts || late ? undefined : waitMs * jitter;
  }
  if (number >= patience.attempts) return undefined;
  const backOffMs =
    Math.min(patience.firstWaitMs * 2 ** (number - 1), patience.longestWaitMs) * jitter;
  if (error.retryAfterMs === undefined) return backOffMs;
  if (error.retryAfterMs > patience.longestRetryAfterMs) return undefined;
  // Never sooner than asked; the jitter on top spreads those who were told the same.
  return error.retryAfterMs + patience.firstWaitMs * random;
}
