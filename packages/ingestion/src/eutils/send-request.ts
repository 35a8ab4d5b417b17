import type { Agent } from 'node:http';
import fetch, { FetchError, type Response } from 'node-fetch';
import type { EutilsRequest } from './build-request.ts';
import { connectionError } from './connection-error.ts';
import { readBody } from './read-body.ts';

/** An answer as it came, whatever it says. */
export interface Answer {
  status: number;
  body: string;
  contentType?: string;
  /** Where a redirect points. */
  location?: string;
  retryAfter?: string;
}

export interface Transport {
  agent: Agent;
  /** From sending to the first header. */
  headersTimeoutMs: number;
  /** Between two pieces of the body. */
  stallTimeoutMs: number;
  /** For the whole body. */
  bodyTimeoutMs: number;
  /** Of the body, unpacked. */
  maxBytes: number;
  signal?: AbortSignal;
}

/** Sends one request once. Throws an EutilsError when no whole answer came. */
export async function sendRequest(request: EutilsRequest, transport: Transport): Promise<Answer> {
  const response = await awaitHeaders(request, transport);
  const body = await readBody(response.body, { ...transport, label: request.label });
  return {
    status: response.status,
    body,
    contentType: response.headers.get('content-type') ?? undefined,
    location: response.headers.get('location') ?? undefined,
    retryAfter: response.headers.get('retry-after') ?? undefined,
  };
}

async function awaitHeaders(request: EutilsRequest, transport: Transport): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), transport.headersTimeoutMs);
  const signals = [late.signal, ...(transport.signal ? [transport.signal] : [])];
  try {
    return await fetch(request.url, {
      method: 'POST',
      body: request.form,
      agent: transport.agent,
      // Followed, a POST would become a GET without its form.
      redirect: 'manual',
      headers: { 'User-Agent': `${request.form.get('tool')} (scheduled PubMed ingest)` },
      signal: AbortSignal.any(signals),
    });
  } catch (error) {
    transport.signal?.throwIfAborted();
    const host = new URL(request.url).host;
    if (late.signal.aborted) throw connectionError(host, 'HEADERS_TIMEOUT');
    if (error instanceof FetchError) throw connectionError(host, error.code ?? error.type);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
