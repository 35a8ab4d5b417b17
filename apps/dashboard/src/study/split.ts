'use server';

import { splitReport } from '@touchstone/db';
import { reportIdSchema } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const formSchema = z.object({ pmid: reportIdSchema });

/** Takes a report out of its study: it is counted by itself. */
export async function split(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data } = formSchema.safeParse(values);
  if (!data) return refused('The form came incomplete. Load the page again.', { values });
  const by = await currentActor();
  try {
    const { batch } = await writing((db) => splitReport(db, { ...data, by }));
    revalidatePath('/', 'layout');
    return done('It is a study of its own now.', batch);
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}
