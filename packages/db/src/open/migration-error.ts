/** A migration could not be applied; the database is as the last good migration left it. */
export class MigrationError extends Error {
  override name = 'MigrationError';

  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `The database could not be migrated: ${reason}\n` +
        'Mend the named migration (or restore the database from a backup), then run `npm run db:migrate`.',
      { cause },
    );
  }
}
