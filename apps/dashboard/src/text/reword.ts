'use server';

import { reviseClaim } from '@touchstone/db';
import { claimKindSchema } from '@touchstone/evidence';
import { z } from 'zod';
import { type ActionState, done } from '../action-state.ts';
import { nameSchema } from '../name-schema.ts';
import { change } from './change.ts';
import { sayClaimConflict } from './say-claim-conflict.ts';
import { optionalSchema } from './typed-schemas.ts';

const formSchema = z.object({
  id: nameSchema,
  expected: z.coerce.number().int(),
  kind: claimKindSchema,
  // What is disabled is not sent: advice has none.
  statement: optionalSchema.optional(),
});

/** Changes what a claim says, or its kind. */
export async function reword(_: ActionState, form: FormData): Promise<ActionState> {
  return change(form, {
    schema: formSchema,
    make: async (db, { statement, ...asked }, by) => {
      // A statement that was emptied is refused, and not taken for one that stays.
      const said = asked.kind === 'advice' ? undefined : (statement ?? '');
      const { batch } = await reviseClaim(db, { ...asked, statement: said, by });
      return done('Saved.', batch);
    },
    answer: sayClaimConflict,
  });
}
