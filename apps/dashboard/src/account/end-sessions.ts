'use server';

import { endSession, listSessions } from '@touchstone/db/accounts';
import { revalidatePath } from 'next/cache';
import { type ActionState, done } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import { plural } from '../words/plural.ts';
import { readSession } from './read-session.ts';

/** Signs one's other browsers out: the one that was chosen, or all. */
export async function endOtherSessions(_: ActionState, form: FormData): Promise<ActionState> {
  const { session = '' } = typedValues(form);
  let ended = 0;
  try {
    const by = await currentActor();
    const own = (await readSession())?.sessionId;
    await writing(async (db) => {
      const sessions = await listSessions(db, { person: by.id, by });
      const chosen = sessions.filter(
        ({ id }) => id !== own && (session === 'all' || id === session),
      );
      for (const { id } of chosen) ended += (await endSession(db, { id, person: by.id, by })).ended;
    });
  } catch (failure) {
    return sayRefusal(failure, {});
  }
  revalidatePath('/account');
  return done(ended === 0 ? 'It had ended already.' : `Ended ${plural(ended, 'session')}.`);
}
