'use server';

import { requestPmid } from '@touchstone/db/jobs';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { readEnvironment } from '../environment.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const formSchema = z.object({ pmid: z.string().max(20) });

/** Asks the workers for a record that is not here; the page then says how far it is. */
export async function fetchPmid(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data } = formSchema.safeParse(values);
  if (!data) return refused('Type the PMID again.');
  const by = await currentActor();
  try {
    await writing((db) => requestPmid(db, { place: readEnvironment(), pmid: data.pmid, by }));
    revalidatePath('/', 'layout');
    return done('Asked for.');
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}
