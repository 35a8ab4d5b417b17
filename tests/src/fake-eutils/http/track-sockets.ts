import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export type SocketUse = { readonly id: number; readonly reused: boolean };

/**
 * Closes sockets as NCBI's front does: after a while without a request, or after their last
 * request, and without a word in the answer before. A client that reuses one at that moment is
 * reset.
 */
export function trackSockets(server: Server, limits: { idleMs: number; requests: number }) {
  const served = new WeakMap<Socket, { id: number; requests: number }>();
  let lastId = 0;
  server.keepAliveTimeout = limits.idleMs;
  // Node would otherwise wait a second longer than it was told.
  server.keepAliveTimeoutBuffer = 0;

  return function use(request: IncomingMessage, response: ServerResponse): SocketUse {
    const { socket } = request;
    const known = served.get(socket) ?? { id: ++lastId, requests: 0 };
    served.set(socket, known);
    known.requests += 1;
    if (known.requests >= limits.requests) response.once('finish', () => socket.end());
    return { id: known.id, reused: known.requests > 1 };
  };
}
