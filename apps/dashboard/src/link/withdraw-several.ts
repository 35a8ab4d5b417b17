'use server';

import { withdrawLinks } from '@touchstone/db';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { messagesOf } from '../messages-of.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import { plural } from '../words/plural.ts';
import { seenLinksSchema } from './seen-links-schema.ts';

const formSchema = z.object({
  links: seenLinksSchema,
  reason: z.string().trim().min(1, 'Say why, in a sentence.').max(2000),
});

/** Takes the ticked links out of the evidence: all of them, or none. */
export async function withdrawSeveral(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data, error } = formSchema.safeParse({ ...values, links: form.getAll('link') });
  if (!data) {
    return refused('', { errors: messagesOf(error), values });
  }
  const by = await currentActor();
  try {
    const { batch, pending } = await writing((db) => withdrawLinks(db, { ...data, by }));
    revalidatePath('/', 'layout');
    const what = plural(data.links.length, 'link');
    return done(
      pending > 0 ? `Proposed to withdraw ${what}: it takes another editor.` : `Withdrew ${what}.`,
      batch,
    );
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}
