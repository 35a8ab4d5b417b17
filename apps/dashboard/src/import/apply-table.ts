'use server';

import { ImportChangedError, importLinks } from '@touchstone/db';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { sayRefusal } from '../say-refusal.ts';
import { countsInWords } from './counts-in-words.ts';

const formSchema = z.object({ text: z.string(), plan: z.string().max(100) });

/** Imports a table of links as it was previewed. */
export async function applyTable(_: ActionState, form: FormData): Promise<ActionState> {
  const { data } = formSchema.safeParse(Object.fromEntries(form));
  if (!data) return refused('The form came incomplete. Choose the file again.');
  const by = await currentActor();
  try {
    const { batch, counts } = await writing((db) => importLinks(db, { ...data, by }));
    revalidatePath('/', 'layout');
    return done(`Imported: ${countsInWords({ ...counts, same: 0, refused: 0 })}.`, batch);
  } catch (failure) {
    if (failure instanceof ImportChangedError) return refused(failure.message);
    return sayRefusal(failure, {});
  }
}
