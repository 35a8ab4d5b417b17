'use server';

import { restoreClaimAsOf } from '@touchstone/db';
import { z } from 'zod';
import { type ActionState, done } from '../action-state.ts';
import { instantSchema } from '../api/parameters.ts';
import { nameSchema } from '../name-schema.ts';
import { change } from './change.ts';

const formSchema = z.object({
  id: nameSchema,
  expected: z.coerce.number().int(),
  at: instantSchema,
});

/** Puts a claim's statement and links back to how they stood at an instant. */
export async function restore(_: ActionState, form: FormData): Promise<ActionState> {
  return change(form, {
    schema: formSchema,
    make: async (db, { id, expected, at }, by) => {
      const { batch, pending } = await restoreClaimAsOf(db, { id, expected, at: new Date(at), by });
      const waits = 'Restored as far as it goes; the changes of links wait for another editor.';
      return done(pending ? waits : 'Restored.', batch);
    },
  });
}
