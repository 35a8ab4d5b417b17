'use server';

import { endSession } from '@touchstone/db/accounts';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { database } from '../connection.ts';
import { readAccess } from '../environment.ts';
import { readSession } from './read-session.ts';
import { sessionCookieName } from './session-cookie-name.ts';

/** Ends this browser's session, here and in the database. */
export async function signOutHere(): Promise<void> {
  const signedIn = await readSession();
  if (signedIn) {
    const { actor, sessionId } = signedIn;
    await endSession(database(), { id: sessionId, person: actor.id, by: actor });
  }
  const { accounts } = readAccess();
  if (accounts) (await cookies()).delete(sessionCookieName(accounts.publicUrl));
  redirect('/sign-in');
}
