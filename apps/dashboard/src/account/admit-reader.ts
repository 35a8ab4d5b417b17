import { actorOfToken, bearerToken } from '@touchstone/db/accounts';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { database } from '../connection.ts';
import { readAccess } from '../environment.ts';
import { askedPath, isForPrograms } from './asked-path.ts';
import { NotAdmittedError, type WhyNotAdmitted } from './not-admitted-error.ts';
import { openAccounts } from './open-accounts.ts';
import { readSession } from './read-session.ts';
import { signInPath } from './sign-in-path.ts';

/**
 * Lets nobody read who may not: on a team's dashboard whoever is signed in may, or everybody where it
 * is set so. A token is good for what programs read, never for pages.
 * @throws NotAdmittedError from the API and the feed; a page is left for the one to sign in.
 */
export async function admitReader(): Promise<void> {
  const why = await whyNotAdmitted();
  if (why === undefined) return;
  const path = await askedPath();
  if (isForPrograms(path)) throw new NotAdmittedError(why);
  redirect(signInPath(path));
}

/** Whether whoever asks may read. */
export async function mayRead(): Promise<boolean> {
  return (await whyNotAdmitted()) === undefined;
}

async function whyNotAdmitted(): Promise<WhyNotAdmitted | undefined> {
  if (!openAccounts()) return undefined;
  const forPrograms = isForPrograms(await askedPath());
  const authorization = forPrograms ? (await headers()).get('authorization') : null;
  if (authorization !== null) return whyNotByToken(authorization);
  if (readAccess().publicReading || (await readSession())) return undefined;
  return 'nobody';
}

/** One that is wrong is refused even where everybody may read: its owner takes it for good. */
async function whyNotByToken(authorization: string): Promise<WhyNotAdmitted | undefined> {
  const token = bearerToken(authorization);
  const actor = token && (await actorOfToken(database(), token));
  return actor ? undefined : 'unknown-token';
}
