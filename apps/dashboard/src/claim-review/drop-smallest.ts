'use server';

import { dropThreshold } from '@touchstone/db';
import { revalidatePath } from 'next/cache';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import { dropSchema, incomplete } from './drop-schema.ts';

/** Takes away what was said to be the smallest difference that matters. */
export async function dropSmallest(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data } = dropSchema.safeParse(values);
  if (!data) return refused(incomplete, { values });
  const by = await currentActor();
  try {
    const { batch } = await writing((db) => dropThreshold(db, { ...data, by }));
    revalidatePath('/', 'layout');
    return done('The smallest difference was taken away.', batch);
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}
