'use server';

import { confirmAnchor } from '@touchstone/db';
import { z } from 'zod';
import { type ActionState, done } from '../action-state.ts';
import { nameSchema } from '../name-schema.ts';
import { change } from './change.ts';

const formSchema = z.object({
  id: nameSchema,
  expected: z.coerce.number().int(),
  version: z.coerce.number().int(),
  start: z.coerce.number().int(),
  end: z.coerce.number().int(),
});

/** Says where a claim's words stand in the newest version. */
export async function placeWords(_: ActionState, form: FormData): Promise<ActionState> {
  return change(form, {
    schema: formSchema,
    make: async (db, asked, by) => {
      const { batch } = await confirmAnchor(db, { ...asked, by });
      return done('The claim stands at these words.', batch);
    },
  });
}
