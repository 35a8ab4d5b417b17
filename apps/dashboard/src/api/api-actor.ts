import { localEditor } from '@touchstone/db';
import { actorOfToken, bearerToken, readSessionActor } from '@touchstone/db/accounts';
import type { Actor } from '@touchstone/evidence';
import { openAccounts } from '../account/open-accounts.ts';
import { countWrite } from '../account/write-limits.ts';
import { database } from '../connection.ts';
import { readAccess } from '../environment.ts';
import { isOwnOrigin } from '../is-own-origin.ts';
import { isReading } from '../is-reading.ts';
import { nobodyAsks, strangeOrigin, tooManyWrites, unknownToken } from './refuse-actor.ts';

/**
 * Who asks something of the API: a person by token, or by the session of these pages. What changes
 * something is taken from these pages and from programs, never from another site's pages.
 * @returns the refusal where it is nobody, or where they ask too much.
 */
export async function apiActor(request: Request): Promise<Actor | Response> {
  const actor = await whoAsks(request);
  if (actor instanceof Response || isReading(request.method)) return actor;
  const wait = await countWrite('person', actor.id);
  return wait === undefined ? actor : tooManyWrites(wait);
}

async function whoAsks(request: Request): Promise<Actor | Response> {
  const { headers } = request;
  const authorization = headers.get('authorization');
  if (authorization !== null) return (await byToken(authorization)) ?? unknownToken();
  const accounts = openAccounts();
  const own = isOwnOrigin(headers, readAccess().accounts?.publicUrl);
  if (!accounts) {
    const elsewhere = headers.has('origin') && !own;
    return elsewhere && !isReading(request.method) ? strangeOrigin() : localEditor;
  }
  const signedIn = await readSessionActor(accounts, headers);
  if (!signedIn) return nobodyAsks();
  return !isReading(request.method) && !own ? strangeOrigin() : signedIn.actor;
}

async function byToken(authorization: string): Promise<Actor | undefined> {
  const token = bearerToken(authorization);
  return token === undefined ? undefined : actorOfToken(database(), token);
}
