'use server';

import { revokeToken } from '@touchstone/db/accounts';
import { revalidatePath } from 'next/cache';
import { type ActionState, done } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

/** Revokes one of one's own tokens. */
export async function dropToken(_: ActionState, form: FormData): Promise<ActionState> {
  const { token = '' } = typedValues(form);
  try {
    const by = await currentActor();
    await writing((db) => revokeToken(db, { id: token, person: by.id, by }));
  } catch (failure) {
    return sayRefusal(failure, {});
  }
  revalidatePath('/account');
  return done('Revoked. Whatever used it is refused from now on.');
}
