import { chmodSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import type { DataFolder } from '../data-folder.ts';
import { DurableNodeFS } from './durable-node-fs.ts';
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
  makePrivate(folder.postgres);
  makePrivate(folder.socketFolder);
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

/** Only this user may reach the data, or connect: the embedded server knows no passwords. */
function makePrivate(path: string) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const owner = lstatSync(path);
  if (!owner.isDirectory() || owner.uid !== process.getuid?.()) {
    throw new Error(`${path} belongs to somebody else. Set DATA_DIR to a folder of your own.`);
  }
  chmodSync(path, 0o700);
}
