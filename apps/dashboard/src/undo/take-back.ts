'use server';

import { isUndoing, undo } from '@touchstone/db';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const formSchema = z.object({ batch: nameSchema });

/** Takes back what was done in one go; what that did can be taken back in its turn. */
export async function takeBack(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data } = formSchema.safeParse(values);
  if (!data) return refused('The form came incomplete. Look for the change in the history.');
  const by = await currentActor();
  try {
    const [batch, isAgain] = await writing(async (db) => {
      const again = await isUndoing(db, data.batch);
      return [await undo(db, { batch: data.batch, by }), again] as const;
    });
    revalidatePath('/', 'layout');
    return done(isAgain ? 'Done again.' : 'Taken back.', batch);
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}
