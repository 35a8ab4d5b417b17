import { CrossrefError } from './crossref-error.ts';
import type { CrossrefSession } from './open-crossref.ts';
import { readWork, type Work } from './read-work.ts';
import { requestWork } from './request-work.ts';

/** A Retry-After beyond this is better waited for until the next run. */
const longestRetryAfterMs = 30_000;
/** Mean wait before the second attempt; it doubles from there. */
const firstWaitMs = 1_000;

/** Asks about one DOI in its turn, again as long as that can help. */
export async function askCrossref(session: CrossrefSession, doi: string): Promise<Work> {
  for (let number = 1; ; number += 1) {
    const answer = await attempt(session, doi);
    if (!(answer instanceof CrossrefError)) return answer;
    const waitMs = waitBeforeRetry(session, number, answer);
    if (waitMs === undefined) throw answer;
    // Crossref counts all questions together, and all of them wait.
    session.rateLimit.hold(waitMs);
  }
}

async function attempt(session: CrossrefSession, doi: string): Promise<Work | CrossrefError> {
  await session.rateLimit.turn(session.settings.signal);
  session.requests += 1;
  try {
    const { status, body } = await requestWork(session, doi);
    // It is the registration agency of some DOIs only, and some are registered late or never.
    if (status === 404) return { known: false };
    return readWork(body, doi);
  } catch (error) {
    if (error instanceof CrossrefError) return error;
    throw error;
  }
}

function waitBeforeRetry(session: CrossrefSession, number: number, error: CrossrefError) {
  if (!error.retryable || number >= session.attempts) return undefined;
  const backOffMs = firstWaitMs * 2 ** (number - 1) * (0.5 + session.random());
  if (error.retryAfterMs === undefined) return backOffMs;
  return error.retryAfterMs > longestRetryAfterMs ? undefined : error.retryAfterMs + backOffMs;
}
