'use server';

import { decideTask, TaskDecidedError } from '@touchstone/db';
import { taskDecisionSchema } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const longestNote = 2000;

const formSchema = z.object({
  id: nameSchema,
  decision: taskDecisionSchema,
  note: z
    .string()
    .trim()
    .max(longestNote, `Say it in ${longestNote} characters.`)
    .refine((note) => !note.includes('\0'), 'The note holds a NUL character. Take it out.'),
});

/** Decides a review task: the links stay, or are withdrawn. */
export async function decide(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data, error } = formSchema.safeParse(values);
  if (!data) {
    const note = error.issues.find(({ path }) => path[0] === 'note')?.message;
    if (note) return refused('', { errors: { note }, values });
    return refused('Choose what becomes of the links.', { values });
  }
  const { id, decision, note } = data;
  const by = await currentActor();
  let batch: string;
  try {
    ({ batch } = await writing((db) =>
      decideTask(db, { id, decision, note: note || undefined, by }),
    ));
  } catch (failure) {
    if (!(failure instanceof TaskDecidedError)) return sayRefusal(failure, values);
    // The page stays as it is: a new one would have no form, and nowhere to say this.
    return refused(failure.message, { values });
  }
  revalidatePath('/', 'layout');
  const them = decision === 'kept' ? 'its links are kept' : 'its links are withdrawn';
  return done(`The task is decided: ${them}.`, batch);
}
