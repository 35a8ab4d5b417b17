'use server';

import { reviseTopic, TopicError } from '@touchstone/db';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const number = z.string().transform((typed) => (typed.trim() === '' ? Number.NaN : Number(typed)));
const text = z.string().refine((typed) => !typed.includes('\0'), 'holds a NUL character');

const formSchema = z.object({
  slug: nameSchema,
  title: text,
  query: text,
  schedule: text,
  timeZone: text,
  // A box that is not ticked is not sent.
  enabled: z.literal('on').optional(),
  fullEveryDays: number,
  overlapDays: number,
  collapseBelow: number,
});

/** Changes a topic's settings as its form has them. */
export async function saveTopic(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data } = formSchema.safeParse(values);
  if (!data) return refused('The form came incomplete. Load the page again and repeat it.');
  const { slug, enabled, ...rest } = data;
  const changes = { ...rest, enabled: enabled === 'on' };
  try {
    const by = await currentActor();
    const changed = await writing((db) => reviseTopic(db, slug, { changes, by }));
    revalidatePath('/', 'layout');
    return done(changed.length === 0 ? 'Nothing was different.' : 'Saved.');
  } catch (error) {
    if (!(error instanceof TopicError)) return sayRefusal(error, values);
    return refused(
      error.problems.slug ?? 'Nothing was saved. See what is said beside the fields.',
      {
        errors: error.problems,
        values,
      },
    );
  }
}
