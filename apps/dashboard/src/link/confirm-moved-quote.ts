'use server';

import { confirmQuote } from '@touchstone/db';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const formSchema = z.object({ id: nameSchema, expected: z.coerce.number().int() });

/** Says of a quote that moved that it still shows the finding. */
export async function confirmMovedQuote(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data } = formSchema.safeParse(values);
  if (!data) return refused('The form came incomplete. Load the page again.');
  const by = await currentActor();
  try {
    const { batch } = await writing((db) => confirmQuote(db, { ...data, by }));
    revalidatePath('/', 'layout');
    return done('The quote is still right.', batch);
  } catch (failure) {
    const state = sayRefusal(failure, values);
    return { ...state, message: state.message || Object.values(state.errors).join(' ') };
  }
}
