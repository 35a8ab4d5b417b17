import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { readAccess } from '../environment.ts';

/**
 * Takes from every request what it says of a way that it did not come. Next.js notes the socket's
 * address only where `X-Forwarded-For` is absent, so that anybody could name another one with each try
 * to sign in; and it takes the host of a form's page from `X-Forwarded-Host`, which nobody needs here.
 */
export function forgetForwarded(): void {
  const { accounts } = readAccess();
  // This server speaks no TLS: with an https address there is a proxy, and it says who asks.
  const isBehindProxy = accounts?.publicUrl.startsWith('https:') ?? false;
  const forgotten = isBehindProxy ? others : [...others, 'x-forwarded-for'];
  subscribe('http.server.request.start', (message) => {
    const request = requestOf(message);
    for (const name of forgotten) delete request?.headers[name];
  });
}

const others = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'];

function requestOf(message: unknown): IncomingMessage | undefined {
  if (typeof message !== 'object' || message === null || !('request' in message)) return undefined;
  return message.request instanceof IncomingMessage ? message.request : undefined;
}
