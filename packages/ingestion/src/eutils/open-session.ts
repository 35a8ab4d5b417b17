import type { Agent } from 'node:http';
import { type Clock, systemClock } from './clock.ts';
import { openAgent } from './open-agent.ts';
import { type Patience, usualPatience } from './patience.ts';
import { openRateLimit, type RateLimit, spacingFor } from './rate-limit.ts';

export interface SessionSettings {
  baseUrl: string;
  apiKey?: string;
  httpsProxy?: string;
  signal?: AbortSignal;
  /** Hears of each wait before a request is repeated. */
  onWait?: (about: { reason: string; waitMs: number }) => void;
  clock?: Clock;
  patience?: Patience;
  limits?: Partial<Limits>;
  /** Shared with other processes; left out, it is this client's own. */
  rateLimit?: RateLimit;
  /** From 0 up to 1, for the jitter of waits. */
  random?: () => number;
  now?: () => Date;
}

/** What all requests of a process share. */
export interface Session {
  agent: Agent;
  rateLimit: RateLimit;
  signal: AbortSignal | undefined;
  onWait: NonNullable<SessionSettings['onWait']>;
  clock: Clock;
  patience: Patience;
  limits: Limits;
  random: () => number;
  now: () => Date;
  /** What is known of PubMed so far. */
  contact: { requests: number; answered: boolean; startedAt?: number };
}

interface Limits {
  /** Including the look-up of the name. */
  connectTimeoutMs: number;
  headersTimeoutMs: number;
  stallTimeoutMs: number;
  bodyTimeoutMs: number;
  maxBytes: number;
}

const usualLimits: Limits = {
  // Three of them fit into first contact.
  connectTimeoutMs: 2_000,
  headersTimeoutMs: 60_000,
  stallTimeoutMs: 30_000,
  bodyTimeoutMs: 300_000,
  // 200 records with long reference lists stay below 20 MB.
  maxBytes: 100_000_000,
};

export function openSession(settings: SessionSettings): Session {
  const limits = { ...usualLimits, ...settings.limits };
  const clock = settings.clock ?? systemClock;
  return {
    agent: openAgent({ ...settings, connectTimeoutMs: limits.connectTimeoutMs }),
    rateLimit: settings.rateLimit ?? openRateLimit(spacingFor(settings.apiKey), clock),
    signal: settings.signal,
    onWait: settings.onWait ?? (() => undefined),
    clock,
    patience: settings.patience ?? usualPatience,
    limits,
    random: settings.random ?? Math.random,
    now: settings.now ?? (() => new Date()),
    contact: { requests: 0, answered: false },
  };
}
