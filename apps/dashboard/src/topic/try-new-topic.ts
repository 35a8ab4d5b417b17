'use server';

import { trySearch } from '@touchstone/db/jobs';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type ActionState, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { readEnvironment } from '../environment.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const formSchema = z.object({ query: z.string(), title: z.string(), slug: z.string() });

/** Asks the worker to try a search out, and goes to where its answer will stand. */
export async function tryNewTopic(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data } = formSchema.safeParse(values);
  if (!data) return refused('The form came incomplete. Load the page again and repeat it.');
  let id: string;
  try {
    const by = await currentActor();
    const place = readEnvironment();
    ({ id } = await writing((db) => trySearch(db, { place, query: data.query, by })));
  } catch (failure) {
    return sayRefusal(failure, values);
  }
  // Everything but the search travels in the address: the trial itself holds that.
  const { query: _query, ...rest } = values;
  redirect(`/topics/new?${new URLSearchParams({ ...rest, trial: id })}`);
}
