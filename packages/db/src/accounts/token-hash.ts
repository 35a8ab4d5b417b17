import { createHash, randomBytes } from 'node:crypto';

const prefix = 'ts_';

/** A new token: 192 bits that nobody can guess. */
export function newToken(): string {
  return `${prefix}${randomBytes(24).toString('base64url')}`;
}

/** What is kept of it. It is random, so that a plain hash cannot be tried backwards. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Its first characters, by which its owner tells it apart. */
export function tokenStart(token: string): string {
  return token.slice(0, 8);
}

/** The token of an `Authorization` header; undefined where it holds none of ours. */
export function bearerToken(authorization: string | null): string | undefined {
  return /^Bearer +(ts_[\w-]{32})$/i.exec(authorization ?? '')?.[1];
}
