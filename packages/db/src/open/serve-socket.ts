import { createServer, type Server, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { type Frame, frameMessages } from './message-framer.ts';
import { type SessionLease, shareSession } from './share-session.ts';

/**
 * A client that holds the session and says nothing for so long is cut off and rolled back, for all
 * others wait for it. Our own transactions pause for some milliseconds.
 */
const idleInTransactionMs = 10_000;

/**
 * Serves an embedded database on a unix socket, to any number of clients at once.
 * @param onDeath called once with the reason when the database itself has ended; its clients are
 *   cut off then.
 * @returns a function that cuts every client off and stops listening.
 */
export async function serveSocket(
  database: PGlite,
  path: string,
  onDeath: (reason: string) => void = () => undefined,
): Promise<() => Promise<void>> {
  const sockets = new Set<Socket>();
  const newLease = shareSession(database, (reason) => {
    for (const socket of sockets) socket.destroy();
    onDeath(reason);
  });
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
    try {
      frames(typeof chunk === 'string' ? Buffer.from(chunk) : chunk).forEach(take);
    } catch {
      // Whoever speaks another protocol is no client of ours.
      socket.destroy();
    }
  });
  return new Promise((resolve) => {
    socket.on('close', () => {
      clearTimeout(patience);
      lease.end().then(resolve, resolve);
    });
  });

  function take(frame: Frame) {
    if (frame.kind === 'encryption-request') socket.write('N');
    else if (frame.kind === 'message') answer(frame.bytes);
    // A cancel request names a process that does not exist here: there is nothing to cancel.
    else socket.end();
  }

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
