'use server';

import { markClaim } from '@touchstone/db';
import { claimKindSchema } from '@touchstone/evidence';
import { z } from 'zod';
import { type ActionState, done } from '../action-state.ts';
import { nameSchema } from '../name-schema.ts';
import { change } from './change.ts';
import { optionalSchema } from './typed-schemas.ts';

const formSchema = z.object({
  slug: nameSchema,
  version: z.coerce.number().int(),
  start: z.coerce.number().int(),
  end: z.coerce.number().int(),
  kind: claimKindSchema,
  // What is disabled is not sent: advice has none.
  statement: optionalSchema.optional(),
});

/** Makes a claim of words of a text. */
export async function markWords(_: ActionState, form: FormData): Promise<ActionState> {
  return change(form, {
    schema: formSchema,
    make: async (db, asked, by) => {
      const { batch } = await markClaim(db, { ...asked, by });
      return done('Marked as a claim.', batch);
    },
  });
}
