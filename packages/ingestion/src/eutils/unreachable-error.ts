import { EutilsError } from './eutils-error.ts';

/** No answer came at all: the connection could not be made, or broke before the first header. */
export class UnreachableError extends EutilsError {
  override name = 'UnreachableError';

  constructor(host: string, code: string) {
    super(`PubMed cannot be reached: ${host} ${reasons[code] ?? `failed (${code})`}. ${advice}`, {
      remedy: 'retry',
      rule: code,
    });
  }
}

const advice = 'Check the network (and HTTPS_PROXY), then run: npm run ingest';

/** In words, with the code that a search engine knows. */
const reasons: Record<string, string> = {
  ENOTFOUND: 'is not a known name here (ENOTFOUND)',
  EAI_AGAIN: 'could not be looked up (EAI_AGAIN)',
  ECONNREFUSED: 'refused the connection (ECONNREFUSED)',
  ECONNRESET: 'closed the connection (ECONNRESET)',
  EHOSTUNREACH: 'has no route from here (EHOSTUNREACH)',
  ENETUNREACH: 'has no route from here (ENETUNREACH)',
  ETIMEDOUT: 'did not answer in time (ETIMEDOUT)',
  CONNECT_TIMEOUT: 'did not accept a connection in time',
  HEADERS_TIMEOUT: 'accepted the connection but did not answer in time',
  PROXY_FAILED: 'could not be connected to by the proxy',
};
