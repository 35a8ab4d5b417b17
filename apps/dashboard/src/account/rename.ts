'use server';

import { renameSelf } from '@touchstone/db/accounts';
import { revalidatePath } from 'next/cache';
import { type ActionState, done } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

/** Changes the name by which the others see one. */
export async function rename(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  try {
    const by = await currentActor();
    await writing((db) => renameSelf(db, { name: values.name ?? '', by }));
  } catch (failure) {
    return sayRefusal(failure, values);
  }
  revalidatePath('/', 'layout');
  return done('Saved.');
}
