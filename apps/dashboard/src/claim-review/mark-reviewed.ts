'use server';

import { reviewClaim } from '@touchstone/db';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const formSchema = z.object({ id: nameSchema, expected: z.coerce.number().int() });

/** Somebody has looked at all of a claim's evidence. */
export async function markReviewed(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data } = formSchema.safeParse(values);
  if (!data) return refused('The form came incomplete. Load the page again.', { values });
  const by = await currentActor();
  try {
    const { batch } = await writing((db) => reviewClaim(db, { ...data, by }));
    revalidatePath('/', 'layout');
    return done('Marked as reviewed.', batch);
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}
