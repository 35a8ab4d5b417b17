'use server';

import { markClaim } from '@touchstone/db';
import { claimKindSchema } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
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
    answer: async (_db, { conflict, values }) => {
      // The form stays, and the text beside it is shown as it is now.
      revalidatePath('/', 'layout');
      return refused(sayNewer(conflict.revision), { values });
    },
  });
}

function sayNewer(version: number): string {
  return `Somebody saved version ${version} of this text meanwhile, and nothing was marked. It stands here now: select the words again. What you typed is kept.`;
}
