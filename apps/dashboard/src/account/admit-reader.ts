import { actorOfToken, bearerToken } from '@touchstone/db/accounts';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { database } from '../connection.ts';
import { readAccess } from '../environment.ts';
import { askedPath, isForPrograms } from './asked-path.ts';
import { NotAdmittedError } from './not-admitted-error.ts';
import { openAccounts } from './open-accounts.ts';
import { readSession } from './read-session.ts';
import { signInPath } from './sign-in-path.ts';

/**
 * Lets nobody read who may not: on a team's dashboard whoever is signed in may, or everybody where it
 * is set so. A token is good for what programs read, never for pages.
 * @throws NotAdmittedError from the API and the feed; a page is left for the one to sign in.
 */
export async function admitReader(): Promise<void> {
  if (!openAccounts()) return;
  const path = await askedPath();
  const forPrograms = isForPrograms(path);
  const authorization = forPrograms ? (await headers()).get('authorization') : null;
  if (authorization !== null) return admitToken(authorization);
  if (readAccess().publicReading || (await readSession())) return;
  if (forPrograms) throw new NotAdmittedError('nobody');
  redirect(signInPath(path));
}

/** The same as an answer. */
export async function mayRead(): Promise<boolean> {
  try {
    await admitReader();
    return true;
  } catch (error) {
    if (error instanceof NotAdmittedError) return false;
    throw error;
  }
}

/** One that is wrong is refused even where everybody may read: its owner takes it for good. */
async function admitToken(authorization: string): Promise<void> {
  const token = bearerToken(authorization);
  const actor = token && (await actorOfToken(database(), token));
  if (!actor) throw new NotAdmittedError('unknown-token');
}
