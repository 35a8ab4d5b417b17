import { rmSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import type { DataFolder } from '../data-folder.ts';
import { DurableNodeFS } from './durable-node-fs.ts';
import { makePrivateFolder } from './make-private-folder.ts';
import { serveSocket } from './serve-socket.ts';

/**
 * `-F` in PGlite's defaults turns fsync off. Small write-ahead segments keep the folder from
 * growing to gigabytes.
 */
const startParams = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'max_wal_size=128MB'],
];

/**
 * Opens the embedded PostgreSQL of a data folder and serves it on the folder's socket.
 * The caller holds the folder's lock. Takes about 2 s and 500 MB of memory.
 * @returns a function that closes it: clients are cut off, what was committed is on the disk.
 */
export async function openEmbedded(
  folder: DataFolder,
  { onSync }: { onSync?: () => void } = {},
): Promise<() => Promise<void>> {
  makePrivateFolder(folder.postgres);
  makePrivateFolder(folder.socketFolder);
  const database = await PGlite.create({
    fs: new DurableNodeFS(folder.postgres, onSync),
    startParams,
    relaxedDurability: false,
  });
  // Left by a process that was killed; whoever holds the lock owns the socket.
  rmSync(folder.socket, { force: true });
  const stopServing = await serveSocket(database, folder.socket);
  return async () => {
    await stopServing();
    await database.close();
  };
}
