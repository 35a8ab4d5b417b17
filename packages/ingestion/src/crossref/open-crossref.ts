import type { Agent } from 'node:http';
import { type Clock, systemClock } from '../eutils/clock.ts';
import { openAgent } from '../eutils/open-agent.ts';
import { openRateLimit, type RateLimit } from '../eutils/rate-limit.ts';
import { askCrossref } from './ask-crossref.ts';
import type { CrossrefSettings } from './crossref-settings.ts';
import type { Work } from './read-work.ts';

/** Asks Crossref what it knows of a DOI's standing, one question at a time. */
export interface Crossref {
  /** Throws a CrossrefError, or the reason of the signal. */
  ask(doi: string): Promise<Work>;
  othersPerRun: number;
  clock: Clock;
  /** How many HTTP requests were sent so far, repeats included. */
  requests(): number;
  close(): void;
}

/** What all questions of a process share. */
export interface CrossrefSession {
  settings: CrossrefSettings;
  agent: Agent;
  clock: Clock;
  rateLimit: RateLimit;
  random: () => number;
  now: () => Date;
  attempts: number;
  answerTimeoutMs: number;
  requests: number;
}

/** Crossref allows the polite ten questions a second; nobody here is in such a hurry. */
export const crossrefSpacingMs = 250;
const othersPerRun = 200;

export function openCrossref(settings: CrossrefSettings): Crossref {
  const { baseUrl, httpsProxy, clock = systemClock } = settings;
  const session: CrossrefSession = {
    settings,
    agent: openAgent({ baseUrl, httpsProxy, connectTimeoutMs: 5_000 }),
    clock,
    rateLimit: settings.rateLimit ?? openRateLimit(crossrefSpacingMs, clock),
    random: settings.random ?? Math.random,
    now: settings.now ?? (() => new Date()),
    attempts: settings.attempts ?? 3,
    answerTimeoutMs: settings.answerTimeoutMs ?? 20_000,
    requests: 0,
  };
  return {
    ask: (doi) => askCrossref(session, doi),
    othersPerRun: settings.othersPerRun ?? othersPerRun,
    clock,
    requests: () => session.requests,
    close: () => session.agent.destroy(),
  };
}
