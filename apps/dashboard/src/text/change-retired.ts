'use server';

import { reinstateClaim, retireClaim } from '@touchstone/db';
import { z } from 'zod';
import { type ActionState, done } from '../action-state.ts';
import { nameSchema } from '../name-schema.ts';
import { change } from './change.ts';
import { reasonSchema } from './typed-schemas.ts';

const formSchema = z.object({
  id: nameSchema,
  expected: z.coerce.number().int(),
  reason: reasonSchema,
});

/** Takes a claim out of its text's claims. */
export async function retire(_: ActionState, form: FormData): Promise<ActionState> {
  return change(form, {
    schema: formSchema,
    make: async (db, asked, by) => {
      const { batch } = await retireClaim(db, { ...asked, by });
      return done('Retired. Its links stay, to be read.', batch);
    },
  });
}

/** Takes a retired claim back among its text's claims. */
export async function reinstate(_: ActionState, form: FormData): Promise<ActionState> {
  return change(form, {
    schema: formSchema,
    make: async (db, asked, by) => {
      const { batch } = await reinstateClaim(db, { ...asked, by });
      return done('Reinstated.', batch);
    },
  });
}
