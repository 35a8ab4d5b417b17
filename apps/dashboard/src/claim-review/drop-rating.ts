'use server';

import { dropCertainty } from '@touchstone/db';
import { revalidatePath } from 'next/cache';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import { dropSchema, incomplete } from './drop-schema.ts';

/** Takes a rating away: nobody has said then how certain the evidence is. */
export async function dropRating(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data } = dropSchema.safeParse(values);
  if (!data) return refused(incomplete, { values });
  const by = await currentActor();
  try {
    const { batch } = await writing((db) => dropCertainty(db, { ...data, by }));
    revalidatePath('/', 'layout');
    return done('The rating was taken away.', batch);
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}
