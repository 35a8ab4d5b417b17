'use server';

import { type MergedClaims, mergeClaims } from '@touchstone/db';
import { z } from 'zod';
import { type ActionState, done } from '../action-state.ts';
import { seenSchema } from '../link/seen-links-schema.ts';
import { nameSchema } from '../name-schema.ts';
import { plural } from '../words/plural.ts';
import { change } from './change.ts';
import { sayClaimConflict } from './say-claim-conflict.ts';
import { optionalSchema } from './typed-schemas.ts';

const formSchema = z.object({
  id: nameSchema,
  expected: z.coerce.number().int(),
  other: seenSchema,
  statement: optionalSchema.optional(),
});

/** Takes another claim into this one. */
export async function merge(_: ActionState, form: FormData): Promise<ActionState> {
  return change(form, {
    schema: formSchema,
    make: async (db, { id, expected, other, statement = '' }, by) => {
      const revisions = { [id]: expected, [other.id]: other.expected };
      const asked = { ids: [id, other.id], expected: revisions, statement, by };
      const merged = await mergeClaims(db, asked);
      return done(sayMerged(merged), merged.batch);
    },
    answer: async (db, { conflict, values }) => {
      const state = await sayClaimConflict(db, { conflict, values });
      if (conflict.objectId === values.id) return state;
      // The other one is named together with its revision.
      const other = `${conflict.revision} ${conflict.objectId}`;
      return { ...state, values: { ...values, other } };
    },
  });
}

function sayMerged({ left, pending }: MergedClaims): string {
  const said = ['Merged.'];
  if (pending > 0) {
    const wait = pending === 1 ? 'waits' : 'wait';
    said.push(`${plural(pending, 'link')} ${wait} for another editor.`);
  }
  if (left.length > 0) {
    const stayed = `${plural(left.length, 'link')} stayed with the retired claim`;
    said.push(`${stayed}: this one has links in the same scope.`);
  }
  return said.join(' ');
}
