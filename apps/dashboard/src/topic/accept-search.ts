'use server';

import { acceptSearch, NothingToAcceptError } from '@touchstone/db';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const formSchema = z.object({ topic: nameSchema });

/** Takes what PubMed made of a topic's search for what was meant; the next run goes on. */
export async function acceptTranslation(_: ActionState, form: FormData): Promise<ActionState> {
  const { data } = formSchema.safeParse(typedValues(form));
  if (!data) return refused('The form came incomplete. Load the page again and repeat it.');
  try {
    const by = await currentActor();
    await writing((db) => acceptSearch(db, { topic: data.topic, by }));
  } catch (error) {
    if (error instanceof NothingToAcceptError) return refused(error.message);
    return sayRefusal(error, {});
  }
  revalidatePath('/', 'layout');
  return done('Accepted. The next run goes on.');
}
