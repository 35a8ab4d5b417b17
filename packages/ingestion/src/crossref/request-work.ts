import fetch, { FetchError, type Response } from 'node-fetch';
import { EutilsError } from '../eutils/eutils-error.ts';
import { readBody } from '../eutils/read-body.ts';
import { readRetryAfter } from '../read-retry-after.ts';
import { CrossrefError } from './crossref-error.ts';
import type { CrossrefSession } from './open-crossref.ts';

/** A work with thousands of references stays below it. */
const maxBytes = 20_000_000;

export interface WorkAnswer {
  /** 200, or 404 where Crossref does not know the DOI. */
  status: number;
  body: string;
}

/** Sends one question once. Throws a CrossrefError for every answer that is neither word nor 404. */
export async function requestWork(session: CrossrefSession, doi: string): Promise<WorkAnswer> {
  const { signal } = session.settings;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), session.answerTimeoutMs);
  const either = AbortSignal.any([late.signal, ...(signal ? [signal] : [])]);
  try {
    const response = await fetch(urlOf(session, doi), {
      agent: session.agent,
      redirect: 'manual',
      headers: { Accept: 'application/json', 'User-Agent': userAgentOf(session) },
      signal: either,
    });
    const body = await readBody(response.body, {
      stallTimeoutMs: session.answerTimeoutMs,
      bodyTimeoutMs: session.answerTimeoutMs,
      maxBytes,
      label: `the question about ${doi}`,
      signal: either,
    });
    return judge(session, response, body);
  } catch (error) {
    signal?.throwIfAborted();
    throw late.signal.aborted ? tooSlow(session) : explain(error);
  } finally {
    clearTimeout(timer);
  }
}

function urlOf({ settings }: CrossrefSession, doi: string): string {
  const url = new URL(`works/${encodeURIComponent(doi)}`, settings.baseUrl);
  if (settings.mailto) url.searchParams.set('mailto', settings.mailto);
  return url.href;
}

function userAgentOf({ settings: { tool, mailto } }: CrossrefSession): string {
  return mailto ? `${tool} (mailto:${mailto})` : tool;
}

function judge(session: CrossrefSession, response: Response, body: string): WorkAnswer {
  const { status, headers } = response;
  if (status === 200 || (status === 404 && isCrossrefs404(headers.get('content-type'), body))) {
    return { status, body };
  }
  // Whatever is wrong with the caller stays wrong; 408, 429 and every trouble of the server passes.
  const retryable = status === 408 || status === 429 || status === 404 || status >= 500;
  const retryAfterMs = readRetryAfter(headers.get('retry-after'), session.now());
  throw new CrossrefError(`Crossref answered with HTTP ${status}.`, { retryable, retryAfterMs });
}

/** Crossref says "Resource not found." in plain text or JSON; a web page comes from somebody else. */
function isCrossrefs404(contentType: string | null, body: string): boolean {
  return !(contentType ?? '').includes('html') && !body.trimStart().startsWith('<');
}

function tooSlow({ answerTimeoutMs }: CrossrefSession): CrossrefError {
  const seconds = answerTimeoutMs / 1000;
  return new CrossrefError(`Crossref did not answer within ${seconds} s.`, { retryable: true });
}

function explain(error: unknown): unknown {
  if (error instanceof CrossrefError) return error;
  // The reader of bodies is shared with the E-utilities, and so are its errors.
  if (error instanceof EutilsError) {
    return new CrossrefError('Crossref’s answer broke off.', { retryable: error.retryable });
  }
  if (!(error instanceof FetchError)) return error;
  const reason = error.code ?? error.type;
  const about = { retryable: true, unreachable: true };
  return new CrossrefError(`Crossref cannot be reached (${reason}).`, about);
}
