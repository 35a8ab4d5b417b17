import { databaseGoneDigest } from './database-gone-digest.ts';

/** Nothing answers where the database should be. */
export class DatabaseGoneError extends Error {
  override name = 'DatabaseGoneError';
  /** Next.js hides messages from the browser but hands over the digest, which the error page reads. */
  readonly digest = databaseGoneDigest;

  constructor(options: ErrorOptions) {
    super('The database cannot be reached. Start it with `npm start`.', options);
  }
}
