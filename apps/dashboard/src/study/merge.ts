'use server';

import { mergeReports } from '@touchstone/db';
import { reportIdSchema } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const pmidsSchema = z.array(reportIdSchema).min(2).max(20);

/** Says that reports are of one study, which is then counted once. */
export async function merge(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data: pmids } = pmidsSchema.safeParse(form.getAll('pmid'));
  if (!pmids) return refused('The form came incomplete. Load the page again.', { values });
  const by = await currentActor();
  try {
    const { batch } = await writing((db) => mergeReports(db, { pmids, by }));
    revalidatePath('/', 'layout');
    return done('They are reports of one study now.', batch);
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}
