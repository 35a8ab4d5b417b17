import type { Environment } from '../environment.ts';
import { databaseFailure } from '../ingest/database-failure.ts';

/** The error in one line that says where the database is and what to do; others as they are. */
export function explainDatabaseFailure(
  error: unknown,
  { databaseUrl, dataDir }: Pick<Environment, 'databaseUrl' | 'dataDir'>,
): unknown {
  const reason = databaseFailure(error);
  if (reason === undefined) return error;
  const message = databaseUrl
    ? `The database that DATABASE_URL names ${reason}. Check DATABASE_URL and the server, then run: npm run ingest`
    : `The database in the data folder ${dataDir} ${reason}. Check that the disk is not full and that the folder (DATA_DIR) can be written, then run: npm run ingest`;
  return new Error(message, { cause: error });
}
