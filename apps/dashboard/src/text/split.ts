'use server';

import { splitClaim } from '@touchstone/db';
import { claimKindSchema } from '@touchstone/evidence';
import { z } from 'zod';
import { type ActionState, done } from '../action-state.ts';
import { nameSchema } from '../name-schema.ts';
import { typedValues } from '../typed-values.ts';
import { chosenNames } from '../words/chosen-names.ts';
import { change } from './change.ts';
import { sayClaimConflict } from './say-claim-conflict.ts';
import { optionalSchema } from './typed-schemas.ts';

const place = z.coerce.number().int();

const formSchema = z.looseObject({
  id: nameSchema,
  expected: z.coerce.number().int(),
  version: z.coerce.number().int(),
  start: place,
  middle: place,
  end: place,
  kind: claimKindSchema,
  first: optionalSchema.optional(),
  second: optionalSchema.optional(),
});

/** Makes two claims of one. */
export async function split(_: ActionState, form: FormData): Promise<ActionState> {
  const copy = chosenNames(typedValues(form), 'link');
  return change(form, {
    schema: formSchema,
    make: async (db, { id, expected, version, start, middle, end, kind, first, second }, by) => {
      const parts = [
        { start, end: middle, statement: first },
        { start: middle, end, kind, statement: kind === 'advice' ? undefined : second },
      ] as const;
      const made = { id, expected, version, parts, copy: kind === 'advice' ? [] : copy };
      const { batch } = await splitClaim(db, { ...made, by });
      return done('Split into two claims.', batch);
    },
    answer: sayClaimConflict,
  });
}
