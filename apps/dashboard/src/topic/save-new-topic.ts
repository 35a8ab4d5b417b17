'use server';

import { addTopic, TopicError } from '@touchstone/db';
import { slugOf } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type ActionState, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import { chosenNames } from '../words/chosen-names.ts';

const text = z.string().refine((typed) => !typed.includes('\0'), 'holds a NUL character');

const formSchema = z.object({
  title: text,
  query: text,
  slug: text,
  schedule: text,
  timeZone: text,
});

/** Keeps a new topic; the workers ingest it from now on. */
export async function saveNewTopic(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data } = formSchema.safeParse(values);
  if (!data) return refused('The form came incomplete. Load the page again and repeat it.');
  const topic = { ...data, slug: data.slug.trim() || slugOf(data.title, 'topic') };
  try {
    const by = await currentActor();
    const documents = chosenNames(values, 'document');
    await writing((db) => addTopic(db, { topic, documents, by }));
  } catch (failure) {
    if (!(failure instanceof TopicError)) return sayRefusal(failure, values);
    return refused('Nothing was saved. See what is said beside the fields.', {
      errors: failure.problems,
      values,
    });
  }
  revalidatePath('/', 'layout');
  redirect('/runs');
}
