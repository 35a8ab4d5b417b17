import { createServer, type Server, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { frameMessages } from './message-framer.ts';
import { type SessionLease, shareSession } from './share-session.ts';

/** A client that holds the session and says nothing for so long is cut off and rolled back. */
const idleInTransactionMs = 60_000;

/**
 * Serves an embedded database on a unix socket, to any number of clients at once.
 * @returns a function that cuts every client off and stops listening.
 */
export async function serveSocket(database: PGlite, path: string): Promise<() => Promise<void>> {
  const newLease = shareSession(database);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    serveClient(socket, newLease()).finally(() => sockets.delete(socket));
  });
  await listen(server, path);
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
}

function serveClient(socket: Socket, lease: SessionLease): Promise<void> {
  const frames = frameMessages();
  let patience: NodeJS.Timeout | undefined;
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    for (const frame of frames(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)) {
      if (frame.kind === 'encryption-request') socket.write('N');
      else if (frame.kind === 'message') answer(frame.bytes);
      // A cancel request names a process that does not exist here: there is nothing to cancel.
      else socket.end();
    }
  });
  return new Promise((resolve) => {
    socket.on('close', () => {
      clearTimeout(patience);
      lease.end().then(resolve, resolve);
    });
  });

  function answer(message: Uint8Array) {
    clearTimeout(patience);
    lease
      .run(message, (chunk) => {
        // A copy: the chunk is a view of memory that the next message overwrites.
        if (socket.writable) socket.write(Buffer.from(chunk));
      })
      .then(() => {
        clearTimeout(patience);
        if (lease.isHeld()) patience = setTimeout(() => socket.destroy(), idleInTransactionMs);
      })
      .catch(() => socket.destroy());
  }
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
