'use server';

import { mergeClaims, NotThereError, readClaimState } from '@touchstone/db';
import { z } from 'zod';
import { type ActionState, done } from '../action-state.ts';
import { nameSchema } from '../name-schema.ts';
import { plural } from '../words/plural.ts';
import { change } from './change.ts';
import { optionalSchema } from './typed-schemas.ts';

const formSchema = z.object({
  id: nameSchema,
  expected: z.coerce.number().int(),
  other: nameSchema,
  statement: optionalSchema.optional(),
});

/** Takes another claim into this one. */
export async function merge(_: ActionState, form: FormData): Promise<ActionState> {
  return change(form, {
    schema: formSchema,
    make: async (db, { id, expected, other, statement = '' }, by) => {
      const state = await readClaimState(db, other);
      if (!state) throw new NotThereError('claim', other);
      const revisions = { [id]: expected, [other]: state.revision };
      const asked = { ids: [id, other], expected: revisions, statement, by };
      const { batch, left } = await mergeClaims(db, asked);
      const stayed = `${plural(left.length, 'link')} stayed with the retired claim: this one has links in the same scope.`;
      return done(`Merged.${left.length > 0 ? ` ${stayed}` : ''}`, batch);
    },
  });
}
