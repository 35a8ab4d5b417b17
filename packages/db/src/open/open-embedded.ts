import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { DataFolder } from '../data-folder.ts';
import { DurableNodeFS } from './durable-node-fs.ts';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
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

export interface EmbeddedDatabase {
  /** Resolves when the database has ended by itself, for instance on a full disk. */
  died: Promise<EmbeddedDatabaseError>;
  /** Closes it: clients are cut off, what was committed is on the disk. */
  close(): Promise<void>;
}

/**
 * Opens the embedded PostgreSQL of a data folder and serves it on the folder's socket.
 * The caller holds the folder's lock. Takes about 2 s and 500 MB of memory.
 * @throws EmbeddedDatabaseError
 */
export async function openEmbedded(
  folder: DataFolder,
  { onSync }: { onSync?: () => void } = {},
): Promise<EmbeddedDatabase> {
  makePrivateFolder(folder.socketFolder);
  if (!existsSync(join(folder.postgres, 'PG_VERSION'))) await createCluster(folder);
  const database = await openCluster(folder.postgres, onSync);
  // Left by a process that was killed; whoever holds the lock owns the socket.
  rmSync(folder.socket, { force: true });
  const death = Promise.withResolvers<EmbeddedDatabaseError>();
  let isDead = false;
  const stopServing = await serveSocket(database, folder.socket, (reason) => {
    isDead = true;
    death.resolve(new EmbeddedDatabaseError(folder.root, reason));
  });
  return {
    died: death.promise,
    close: async () => {
      await stopServing();
      // A database that has ended answers nothing, not even this.
      if (!isDead) await database.close();
    },
  };
}

/**
 * Makes the cluster beside its place and moves it there whole: PGlite takes a half-made one, as a
 * full disk or a power cut leaves it, for a whole one and never opens it again.
 */
async function createCluster({ postgres }: DataFolder) {
  const unfinished = `${postgres}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  makePrivateFolder(unfinished);
  await (await openCluster(unfinished)).close();
  renameSync(unfinished, postgres);
}

async function openCluster(path: string, onSync?: () => void): Promise<PGlite> {
  try {
    return await PGlite.create({
      fs: new DurableNodeFS(path, onSync),
      startParams,
      relaxedDurability: false,
    });
  } catch (error) {
    throw new EmbeddedDatabaseError(path, error);
  }
}
