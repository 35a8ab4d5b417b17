'use server';

import { decideLinks } from '@touchstone/db';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import { plural } from '../words/plural.ts';
import { seenLinksSchema } from './seen-links-schema.ts';

const formSchema = z.object({
  links: seenLinksSchema,
  decision: z.enum(['accept', 'reject']),
  note: z.string().trim().max(2000).optional(),
});

/** One decision on several proposals: on all of them, or on none. */
export async function decideOnLinks(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data, error } = formSchema.safeParse({ ...values, links: form.getAll('link') });
  if (!data) {
    const issue = error.issues.find(({ path }) => path[0] === 'links');
    return refused(issue ? 'Tick at least one.' : 'Choose what you decide.', { values });
  }
  const { links, decision, note } = data;
  const by = await currentActor();
  try {
    const { batch } = await writing((db) =>
      decideLinks(db, { links, decision, note: note || undefined, by }),
    );
    revalidatePath('/', 'layout');
    const did = decision === 'accept' ? 'accepted' : 'rejected';
    return done(`You ${did} ${plural(links.length, 'proposal')}.`, batch);
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}
