import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

/**
 * Next.js cannot even read a request with the method TRACE, which `Request` forbids, and answers
 * it with status 500. Under a name that it can read, the proxy refuses it like any other.
 */
export function renameTrace(): void {
  subscribe('http.server.request.start', rename);
}

function rename(message: unknown): void {
  if (typeof message !== 'object' || message === null || !('request' in message)) return;
  const { request } = message;
  if (request instanceof IncomingMessage && request.method === 'TRACE') request.method = 'X-TRACE';
}
