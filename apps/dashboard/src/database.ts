import { type Db, pingDatabase } from '@touchstone/db';
import { unstable_rethrow } from 'next/navigation';
import { admitReader } from './account/admit-reader.ts';
import { limitWriter } from './account/limit-writer.ts';
import { database } from './connection.ts';
import { DatabaseGoneError } from './database-gone-error.ts';

/**
 * Runs a read for whoever may read; pages, data and feed are all read here, so that none is forgotten.
 * Where the database itself is gone the error says so and what to do. @throws NotAdmittedError
 */
export async function reading<T>(read: (db: Db) => Promise<T>): Promise<T> {
  return asking(async (db) => {
    await admitReader();
    return read(db);
  });
}

/**
 * Runs a change in the same way; it is never repeated here, for it may have been made. Whether it is
 * allowed is asked where it is written. @throws TooManyWritesError
 */
export async function writing<T>(write: (db: Db) => Promise<T>): Promise<T> {
  return asking(async (db) => {
    await limitWriter();
    return write(db);
  });
}

async function asking<T>(ask: (db: Db) => Promise<T>): Promise<T> {
  const db = database();
  try {
    return await ask(db);
  } catch (error) {
    // Being sent to sign in is thrown as well, and says nothing of the database.
    unstable_rethrow(error);
    if (await pingDatabase(db)) throw error;
    throw new DatabaseGoneError({ cause: error });
  }
}
