'use server';

import { restoreLink, withdrawLink } from '@touchstone/db';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const formSchema = z.object({
  id: nameSchema,
  expected: z.coerce.number().int(),
  to: z.enum(['withdrawn', 'restored']),
  reason: z.string().trim().min(1).max(2000),
});

/** Takes a link out of the evidence, or puts it back. */
export async function changeStatus(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data } = formSchema.safeParse(values);
  if (!data) return refused('', { errors: { reason: 'Say why.' }, values });
  const { to, ...change } = data;
  const verb = to === 'withdrawn' ? withdrawLink : restoreLink;
  const by = await currentActor();
  try {
    const { batch, pending } = await writing((db) => verb(db, { ...change, by }));
    revalidatePath('/', 'layout');
    if (pending) return done('Proposed: it takes another editor.', batch);
    return done(to === 'withdrawn' ? 'Withdrawn.' : 'Restored.', batch);
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}
