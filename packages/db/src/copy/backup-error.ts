/** A backup could not be written, read or restored; the database is as it was. */
export class BackupError extends Error {
  override name = 'BackupError';
}
