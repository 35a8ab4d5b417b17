import { localEditor } from '@touchstone/db';
import { actorOfToken, bearerToken, readSessionActor } from '@touchstone/db/accounts';
import type { Actor } from '@touchstone/evidence';
import { openAccounts } from '../account/open-accounts.ts';
import { database } from '../database.ts';
import { isOwnOrigin } from '../is-own-origin.ts';
import { problem } from './problem.ts';

/**
 * Who asks something of the API: a person by token, or by the session of these pages. What changes
 * something is taken from these pages and from programs, never from another site's pages.
 * @returns the refusal where it is nobody.
 */
export async function apiActor(request: Request): Promise<Actor | Response> {
  const { headers } = request;
  const authorization = headers.get('authorization');
  if (authorization !== null) return (await byToken(authorization)) ?? unknownToken();
  const accounts = openAccounts();
  const own = isOwnOrigin({ origin: headers.get('origin'), host: headers.get('host') });
  if (!accounts) {
    const elsewhere = headers.has('origin') && !own;
    return elsewhere && changes(request) ? strangeOrigin() : localEditor;
  }
  const signedIn = await readSessionActor(accounts, headers);
  if (!signedIn) return nobody();
  return changes(request) && !own ? strangeOrigin() : signedIn.actor;
}

async function byToken(authorization: string): Promise<Actor | undefined> {
  const token = bearerToken(authorization);
  return token === undefined ? undefined : actorOfToken(database(), token);
}

function changes({ method }: Request): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method);
}

function nobody(): Response {
  return problem(401, {
    title: 'Sign in first',
    detail: 'Send a token as "Authorization: Bearer ts_…"; its owner makes one under /account.',
    headers: { 'WWW-Authenticate': 'Bearer realm="Touchstone"' },
  });
}

function unknownToken(): Response {
  return problem(401, {
    title: 'The token is not taken',
    detail: 'It is unknown, expired or revoked, or its owner was removed. Make one under /account.',
    headers: { 'WWW-Authenticate': 'Bearer realm="Touchstone", error="invalid_token"' },
  });
}

function strangeOrigin(): Response {
  return problem(403, {
    title: 'Not sent from these pages',
    detail:
      'With a session, changes are taken from this site’s pages alone. Elsewhere use a token.',
  });
}
