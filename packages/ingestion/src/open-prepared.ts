import { type DatabasePlace, pingDatabase } from '@touchstone/db';
import { type OpenDatabase, openDatabase, prepareDatabase } from '@touchstone/db/open';
import type { Reporter } from './cli/reporter.ts';

/** Reaches the database and brings it up to date, unless somebody else serves it and has done so. */
export async function openPrepared(
  place: DatabasePlace,
  { purpose, reporter }: { purpose: string; reporter: Reporter },
): Promise<OpenDatabase> {
  const opened = await openDatabase({ ...place, purpose });
  if (opened.embedded === 'joined') return opened;
  try {
    const { backup } = await prepareDatabase(opened.db, place);
    if (backup) reporter.note(`The database was upgraded; as it was before: ${backup}`);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Only a database that somebody else serves can be lost this way. */
export async function hasLostItsServer({ db, embedded }: OpenDatabase): Promise<boolean> {
  return embedded === 'joined' && !(await pingDatabase(db));
}
