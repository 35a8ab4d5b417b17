import { EutilsError } from '../eutils/eutils-error.ts';

/**
 * What keeps the database from being used ("closed the connection"), where an error says so;
 * undefined for every other error. Fixed words, since those of the error can name a user or a host.
 */
export function databaseFailure(error: unknown): string | undefined {
  // Of PubMed's connection, which fails in much the same words.
  if (!(error instanceof Error) || error instanceof EutilsError) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  const said = `${code} ${error.message}`;
  return failures.find(({ pattern }) => pattern.test(said))?.reason;
}

/** Prisma's codes, PostgreSQL's, and the words of those errors that have no code. */
const failures = [
  {
    pattern:
      /^P1001|Can't reach database server|^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ETIMEDOUT) /,
    reason: 'cannot be reached',
  },
  {
    pattern: /^P1003|^3D000|^ ?Database `.*` does not exist/,
    reason: 'does not exist on its server',
  },
  {
    pattern: /^P1000|^P1010|^28P01|^28000|User was denied access|^ ?Authentication failed/,
    reason: 'refuses this user or password',
  },
  {
    pattern:
      /^P1017|^57P0|`57P0\d`|`08\d{3}`|Connection terminated|is not queryable|closed the connection|^(ECONNRESET|EPIPE) /,
    reason: 'closed the connection',
  },
  // P2028: a transaction that waited too long for its turn, or took too long.
  { pattern: /^P1008|^P1002|^P2028/, reason: 'did not answer in time' },
  { pattern: /^P1011/, reason: 'could not be reached over TLS' },
  { pattern: /^53100|`53100`|No space left on device/, reason: 'found its disk full' },
  { pattern: /^P2037|^53300|`53300`/, reason: 'takes no more connections' },
] as const;
