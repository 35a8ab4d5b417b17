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
  if (accounts) {
    const name = sessionCookieName(accounts.publicUrl);
    // A browser lets go of a cookie of TLS only where it is told so with `Secure`.
    const secure = name.startsWith('__Secure-');
    (await cookies()).set(name, '', {
      maxAge: 0,
      secure,
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
    });
  }
  redirect('/sign-in');
}
