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

/** A link as it was ticked: the revision that was seen, and its id. */
const seenSchema = z
  .string()
  .regex(/^\d{1,9} \S{1,200}$/)
  .transform((seen) => ({
    expected: Number(seen.slice(0, seen.indexOf(' '))),
    id: seen.slice(seen.indexOf(' ') + 1),
  }));

const formSchema = z.object({
  links: z.array(seenSchema).min(1, 'Tick at least one.').max(500),
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
