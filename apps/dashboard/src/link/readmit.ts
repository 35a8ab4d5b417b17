'use server';

import { readmitReport } from '@touchstone/db';
import { reportIdSchema } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const formSchema = z.object({ claimId: nameSchema, pmid: reportIdSchema });

/** Takes a report back that was left aside for a claim. */
export async function readmit(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data } = formSchema.safeParse(values);
  if (!data) return refused('The form came incomplete. Load the page again.', { values });
  const by = await currentActor();
  try {
    const { batch } = await writing((db) => readmitReport(db, { ...data, by }));
    revalidatePath('/', 'layout');
    return done('No longer left aside.', batch);
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}
