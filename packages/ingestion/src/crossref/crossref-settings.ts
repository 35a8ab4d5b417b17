import type { Clock } from '../eutils/clock.ts';
import type { RateLimit } from '../eutils/rate-limit.ts';

/** Crossref's own address. */
export const crossrefAddress = 'https://api.crossref.org/';

export interface CrossrefSettings {
  /** Ends in a slash. */
  baseUrl: string;
  /** Whom Crossref may write to; it serves those first who say so. */
  mailto?: string | undefined;
  /** The program's name. */
  tool: string;
  httpsProxy?: string | undefined;
  /** How many reports that no claim rests on are asked about in one run. */
  othersPerRun?: number | undefined;
  signal?: AbortSignal | undefined;
  clock?: Clock;
  /** Where several processes share one. */
  rateLimit?: RateLimit;
  /** How often one question is asked at most. */
  attempts?: number;
  /** Of one answer, from sending to its last byte. */
  answerTimeoutMs?: number;
  /** From 0 up to 1, for the jitter of waits. */
  random?: () => number;
  now?: () => Date;
}
