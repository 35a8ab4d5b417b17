'use server';

import { changePassword } from '@touchstone/db/accounts';
import { revalidatePath } from 'next/cache';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { readAccess } from '../environment.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import { readSession } from './read-session.ts';

/** Changes one's own password. What was typed is never sent back. */
export async function replacePassword(_: ActionState, form: FormData): Promise<ActionState> {
  const { current = '', password = '', repeated = '' } = typedValues(form);
  if (password !== repeated) {
    return refused('', { errors: { repeated: 'This is not the same as above.' } });
  }
  try {
    const by = await currentActor();
    const session = (await readSession())?.sessionId ?? '';
    const tries = readAccess().signInTries;
    await writing((db) => changePassword(db, { current, password, session, tries, by }));
  } catch (failure) {
    return sayRefusal(failure, {});
  }
  revalidatePath('/', 'layout');
  return done('Changed. Everywhere else you are signed out.');
}
