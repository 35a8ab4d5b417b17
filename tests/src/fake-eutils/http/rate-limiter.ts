import { type Answer, jsonAnswer } from '../answer.ts';
import type { Settings } from '../options.ts';

export type RateVerdict = {
  readonly limit: number;
  readonly remaining: number;
  readonly refusal?: Answer;
};

/** A token bucket for each key, and one for everybody without: on one machine all share one IP. */
export function createRateLimiter(settings: Settings) {
  const buckets = new Map<string, { tokens: number; at: number; recent: number[] }>();

  return function take(apiKey: string | null): RateVerdict | undefined {
    const { requestsPerSecond, requestsPerSecondWithKey, retryAfterSeconds } = settings;
    if (requestsPerSecond === false) return undefined;
    const limit = apiKey ? requestsPerSecondWithKey : requestsPerSecond;
    const now = settings.now();
    const caller = apiKey || CALLER_IP;
    const bucket = buckets.get(caller) ?? { tokens: limit, at: now, recent: [] };
    buckets.set(caller, bucket);
    bucket.tokens = Math.min(limit, bucket.tokens + ((now - bucket.at) / 1000) * limit);
    bucket.at = now;
    bucket.recent = [...bucket.recent.filter((time) => now - time < 1000), now];
    if (bucket.tokens < 1) {
      const count = bucket.recent.length;
      return { limit, remaining: 0, refusal: tooMany({ caller, count, limit, retryAfterSeconds }) };
    }
    bucket.tokens -= 1;
    return { limit, remaining: Math.floor(bucket.tokens) };
  };
}

/** The real body repeats the caller's key or IP, which is why a client must never log it whole. */
export function tooMany(given: {
  readonly caller?: string;
  readonly count?: number;
  readonly limit?: number;
  readonly retryAfterSeconds?: number | undefined;
  readonly status?: number;
}): Answer {
  const { caller = CALLER_IP, count = 26, limit = 3, retryAfterSeconds, status = 429 } = given;
  const body = JSON.stringify({
    error: 'API rate limit exceeded',
    'api-key': caller,
    count: String(count),
    limit: String(limit),
  });
  const headers =
    retryAfterSeconds === undefined ? undefined : { 'Retry-After': String(retryAfterSeconds) };
  return headers ? { ...jsonAnswer(body, status), headers } : jsonAnswer(body, status);
}

// An address reserved for documentation.
const CALLER_IP = '203.0.113.7';
