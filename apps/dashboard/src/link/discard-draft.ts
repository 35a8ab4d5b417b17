'use server';

import { dropDraft } from '@touchstone/db';
import { reportIdSchema } from '@touchstone/evidence';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type ActionState, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const formSchema = z.object({ claimId: nameSchema, pmid: reportIdSchema });

/** Throws one's own draft away, and goes back to choosing a report. */
export async function discardDraft(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data } = formSchema.safeParse(values);
  if (!data) return refused('Load the page again.');
  const by = await currentActor();
  try {
    await writing((db) => dropDraft(db, { ...data, by }));
  } catch (failure) {
    return sayRefusal(failure, values);
  }
  redirect(`/claims/${encodeURIComponent(data.claimId)}/link`);
}
