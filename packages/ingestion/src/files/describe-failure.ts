import { sayError } from '@touchstone/db/say-error';
import { databaseFailure } from '../ingest/database-failure.ts';
import { PubmedXmlError } from '../parse/pubmed-xml-error.ts';
import { DamagedFileError } from './damaged-file-error.ts';

/**
 * Why a file could not be read to its end, in words for its row; undefined where it is not the
 * file's fault but the database's, which ends the whole run.
 */
export function describeFailure(error: unknown): string | undefined {
  if (error instanceof DamagedFileError || error instanceof PubmedXmlError) return error.message;
  if (databaseFailure(error) !== undefined) return undefined;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'It is no longer there. Put it back.';
  if (code === 'EACCES') return 'It may not be read by this user. Change its permissions.';
  return sayError(error);
}
