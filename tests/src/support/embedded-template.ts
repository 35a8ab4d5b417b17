import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { connect, type Db, poolConfig } from '@touchstone/db';
import { dataFolder, migrate, serveSocket } from '@touchstone/db/open';
import type { TestDatabase } from './test-database.ts';

/** Migrates an embedded database in memory, fills it, and writes it to a file from which each test's loads. */
export async function writeEmbeddedTemplate(
  fill?: (db: Db) => Promise<unknown>,
): Promise<{ file: string; remove(): Promise<void> }> {
  const database = await PGlite.create();
  const served = await serve(database);
  await migrate(poolConfig(served.place));
  const db = connect(served.place);
  await fill?.(db);
  await db.$disconnect();
  const dump = await database.dumpDataDir('none');
  await served.close();
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-template-'));
  const file = join(folder, 'template.tar');
  await writeFile(file, Buffer.from(await dump.arrayBuffer()));
  return { file, remove: () => rm(folder, { recursive: true }) };
}

/** A database of the test's own, in memory, served on a socket as the real one is. */
export async function openFromEmbeddedTemplate(file: string): Promise<TestDatabase> {
  const loadDataDir = new Blob([await readFile(file)]);
  const { place, close } = await serve(await PGlite.create({ loadDataDir }));
  const db = connect(place);
  return {
    db,
    place,
    close: async () => {
      await db.$disconnect();
      await close();
    },
  };
}

async function serve(database: PGlite) {
  const dataDir = await mkdtemp(join(tmpdir(), 'touchstone-test-'));
  const folder = dataFolder(dataDir);
  await mkdir(folder.socketFolder, { recursive: true });
  const stop = await serveSocket(database, folder.socket);
  return {
    place: { dataDir },
    close: async () => {
      await stop();
      await database.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
