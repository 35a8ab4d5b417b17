'use server';

import { excludeReports } from '@touchstone/db';
import { reportIdSchema } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { messagesOf } from '../messages-of.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import { plural } from '../words/plural.ts';

const formSchema = z.object({
  claimId: nameSchema,
  pmids: z.array(reportIdSchema).min(1, 'Tick at least one report.').max(200),
  reason: z.string().trim().min(1, 'Say why they do not bear on it.').max(1000),
});

/** Leaves reports aside for a claim, with the reason: that somebody looked is knowledge. */
export async function exclude(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data, error } = formSchema.safeParse({ ...values, pmids: form.getAll('pmid') });
  if (!data) {
    return refused('', { errors: messagesOf(error), values });
  }
  const by = await currentActor();
  try {
    const { batch } = await writing((db) => excludeReports(db, { ...data, by }));
    revalidatePath('/', 'layout');
    return done(`${plural(data.pmids.length, 'report')} marked as not relevant.`, batch);
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}
