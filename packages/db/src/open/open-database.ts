import { setTimeout as wait } from 'node:timers/promises';
import { connect, type DatabasePlace, type Db } from '../connect.ts';
import { dataFolder } from '../data-folder.ts';
import { pingDatabase } from '../ping-database.ts';
import { FolderInUseError } from './folder-in-use-error.ts';
import { lockFolder, readHolder } from './lock-folder.ts';
import { makeFolder } from './make-private-folder.ts';
import { openEmbedded } from './open-embedded.ts';

/** How long a process waits for the folder's holder to answer, in milliseconds. */
const patienceMs = 15_000;

export interface OpenDatabase {
  db: Db;
  /** `opened`: this process serves the embedded database; `joined`: another one does. */
  embedded?: 'opened' | 'joined';
  /** Resolves when the embedded database that this process serves has ended by itself. */
  died?: Promise<Error>;
  close(): Promise<void>;
}

export interface OpenOptions extends DatabasePlace {
  /** What this process is, as another will read it: "npm start". */
  purpose: string;
  /** Refuse to join a database that another process serves. */
  exclusive?: boolean;
  now?: Date;
}

/**
 * Reaches the database: the server of DATABASE_URL, or the embedded one, which is opened for this
 * process's own time or joined where another process already serves it.
 * @throws FolderInUseError when `exclusive`, or when the process that holds the folder is silent.
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const db = connect(options);
  if (options.databaseUrl) return { db, close: () => db.$disconnect() };

  const folder = dataFolder(options.dataDir);
  makeFolder(folder.root);
  const { purpose, now = new Date() } = options;
  for (const deadline = Date.now() + patienceMs; ; await wait(200)) {
    const unlock = lockFolder(folder, { purpose, now });
    if (unlock) return serve(db, { folder, unlock });
    if (options.exclusive) throw new FolderInUseError(folder, readHolder(folder));
    if (await pingDatabase(db)) return { db, embedded: 'joined', close: () => db.$disconnect() };
    if (Date.now() > deadline) throw new FolderInUseError(folder, readHolder(folder));
  }
}

async function serve(
  db: Db,
  { folder, unlock }: { folder: ReturnType<typeof dataFolder>; unlock: () => void },
): Promise<OpenDatabase> {
  try {
    const embedded = await openEmbedded(folder);
    return {
      db,
      embedded: 'opened',
      died: embedded.died,
      close: async () => {
        await db.$disconnect();
        await embedded.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}
