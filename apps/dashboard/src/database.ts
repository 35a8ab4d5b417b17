import { connect, type Db, pingDatabase } from '@touchstone/db';
import { DatabaseGoneError } from './database-gone-error.ts';
import { readEnvironment } from './environment.ts';

declare global {
  var touchstoneDatabase: Db | undefined;
}

/** The process's one connection: kept on `globalThis` because a reload evaluates modules anew. */
export function database(): Db {
  globalThis.touchstoneDatabase ??= connect(readEnvironment());
  return globalThis.touchstoneDatabase;
}

/** Runs a read; where the database itself is gone the error says so and what to do. */
export async function reading<T>(read: (db: Db) => Promise<T>): Promise<T> {
  return asking(read);
}

/** Runs a change in the same way; it is never repeated here, for it may have been made. */
export async function writing<T>(write: (db: Db) => Promise<T>): Promise<T> {
  return asking(write);
}

async function asking<T>(ask: (db: Db) => Promise<T>): Promise<T> {
  const db = database();
  try {
    return await ask(db);
  } catch (error) {
    if (await pingDatabase(db)) throw error;
    throw new DatabaseGoneError({ cause: error });
  }
}
