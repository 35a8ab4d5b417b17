'use server';

import { acceptSearch, NothingToAcceptError } from '@touchstone/db';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { actor } from '../actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { typedValues } from '../typed-values.ts';

const formSchema = z.object({ topic: nameSchema });

/** Takes what PubMed made of a topic's search for what was meant; the next run goes on. */
export async function acceptTranslation(_: ActionState, form: FormData): Promise<ActionState> {
  const { data } = formSchema.safeParse(typedValues(form));
  if (!data) return refused('The form came incomplete. Load the page again and repeat it.');
  try {
    await writing((db) => acceptSearch(db, { topic: data.topic, by: actor }));
  } catch (error) {
    if (!(error instanceof NothingToAcceptError)) throw error;
    return refused(error.message);
  }
  revalidatePath('/', 'layout');
  return done('Accepted. The next run goes on.');
}
