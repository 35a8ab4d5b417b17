import { once } from 'node:events';
import net from 'node:net';
import type { DatabasePlace } from '@touchstone/db';
import { dataFolder } from '@touchstone/db/open';
import { onTestFinished } from 'vitest';

/** A way to the database that can be cut, and mended again. */
export async function openPassage({ dataDir, databaseUrl }: DatabasePlace) {
  const target = new URL(databaseUrl ?? 'postgresql://postgres@localhost/postgres');
  const to = databaseUrl
    ? { host: target.hostname, port: Number(target.port || 5432) }
    : { path: dataFolder(dataDir).socket };
  const sockets = new Set<net.Socket>();
  const server = net.createServer((near) => {
    const far = net.connect(to);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => socket.destroy()));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  const listen = (port: number) => once(server.listen(port, '127.0.0.1'), 'listening');
  await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  target.host = `127.0.0.1:${port}`;
  target.password ||= 'sesame';

  async function cut(): Promise<void> {
    const closed = server.listening ? once(server, 'close') : undefined;
    server.close();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await closed;
  }

  onTestFinished(cut);
  return { databaseUrl: target.href, cut, mend: () => listen(port) };
}
