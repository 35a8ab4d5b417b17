import type { Matcher } from './search/search-index.ts';

/** What a test or a hand may set; every default is what the real server is known to do. */
export type FakeEutilsOptions = {
  /** 0 lets the system choose a free port. */
  readonly port?: number;
  /** The clock, in milliseconds, of the rate limit, the history and `reldate`. */
  readonly now?: () => number;
  /** false switches the limit off, with a key and without. */
  readonly requestsPerSecond?: number | false;
  readonly requestsPerSecondWithKey?: number;
  /** Both were seen: a 429 with Retry-After and one without. */
  readonly retryAfterSeconds?: number;
  readonly historyLifetimeMs?: number;
  /** Gives WebEnv values the characters that must be encoded in a query string. */
  readonly awkwardWebEnv?: boolean;
  /** How long an idle socket really lives. The Keep-Alive header says 4 s whatever this is. */
  readonly idleSocketMs?: number;
  readonly requestsPerSocket?: number;
  /** How many records of a search can be reached; smaller makes the window cheap to test. */
  readonly windowSize?: number;
  /** Whether efetch gives only the newest version of a PMID. */
  readonly versions?: 'latest' | 'all';
  /** The order of efetch's records is documented nowhere, so a client must bear either. */
  readonly fetchOrder?: 'asked' | 'reversed';
  /** A folder whose files are served below /pubmed/baseline/ and /pubmed/updatefiles/. */
  readonly filesDir?: string;
  /** Answers everything with 301 to this base, as http:// does at NCBI. */
  readonly redirectTo?: string;
  readonly search?: Matcher | Readonly<Record<string, readonly string[]>>;
};

export type Settings = ReturnType<typeof withDefaults>;

export function withDefaults(options: FakeEutilsOptions) {
  return {
    port: options.port ?? 0,
    now: options.now ?? Date.now,
    requestsPerSecond: options.requestsPerSecond ?? 3,
    requestsPerSecondWithKey: options.requestsPerSecondWithKey ?? 10,
    retryAfterSeconds: options.retryAfterSeconds,
    historyLifetimeMs: options.historyLifetimeMs ?? 8 * 60 * 60 * 1000,
    awkwardWebEnv: options.awkwardWebEnv ?? false,
    idleSocketMs: options.idleSocketMs ?? 4000,
    requestsPerSocket: options.requestsPerSocket ?? 40,
    windowSize: options.windowSize ?? 9999,
    versions: options.versions ?? 'latest',
    fetchOrder: options.fetchOrder ?? 'asked',
    filesDir: options.filesDir,
    redirectTo: options.redirectTo,
  };
}
