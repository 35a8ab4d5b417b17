import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { PoolConfig } from 'pg';
import { dataFolder } from '../data-folder.ts';
import { FolderInUseError } from './folder-in-use-error.ts';
import { lockFolder, readHolder } from './lock-folder.ts';
import { makeFolder } from './make-private-folder.ts';
import { openEmbedded } from './open-embedded.ts';

/**
 * Opens the embedded database for this process alone: it is served where nobody looks for it, so
 * that no other process joins and writes while everything is copied.
 * @throws FolderInUseError where another process holds it, and EmbeddedDatabaseError.
 */
export async function openAlone(
  dataDir: string,
  { purpose, now = new Date() }: { purpose: string; now?: Date },
): Promise<{ pool: PoolConfig; close(): Promise<void> }> {
  const folder = dataFolder(dataDir);
  makeFolder(folder.root);
  const unlock = lockFolder(folder, { purpose, now });
  if (!unlock) throw new FolderInUseError(folder, readHolder(folder));
  const socketFolder = await mkdtemp(join(tmpdir(), 'touchstone-alone-'));
  const socket = join(socketFolder, basename(folder.socket));
  try {
    const embedded = await openEmbedded({ ...folder, socketFolder, socket });
    return {
      pool: { host: socketFolder, port: 5432, user: 'postgres', database: 'postgres', max: 4 },
      close: async () => {
        await embedded.close();
        await rm(socketFolder, { recursive: true });
        unlock();
      },
    };
  } catch (error) {
    await rm(socketFolder, { recursive: true });
    unlock();
    throw error;
  }
}
