'use server';

import { ConflictError, rateCertainty } from '@touchstone/db';
import {
  type CertaintyReason,
  certaintyConcernSchema,
  certaintyDomains,
  certaintyLevels,
  comparatorSchema,
  outcomeSchema,
} from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { messagesOf } from '../messages-of.ts';
import { nameSchema } from '../name-schema.ts';
import { sayConflict } from '../say-conflict.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import { noteSchema } from './note-schema.ts';
import { sayRating } from './say-rating.ts';

const formSchema = z.object({
  claim: nameSchema,
  comparator: comparatorSchema,
  outcome: outcomeSchema,
  level: z.enum(certaintyLevels, 'Choose a level.'),
  note: noteSchema,
  expected: z.coerce.number().int().optional(),
});

/** Saves how certain the evidence is. */
export async function rate(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data, error } = formSchema.safeParse(values);
  if (!data) return refused('', { errors: messagesOf(error), values });
  const { claim: claimId, ...rating } = data;
  const by = await currentActor();
  try {
    const { batch } = await writing((db) =>
      rateCertainty(db, { ...rating, claimId, reasons: reasonsOf(values), by }),
    );
    revalidatePath('/', 'layout');
    return done('The rating was saved.', batch);
  } catch (failure) {
    if (failure instanceof ConflictError) {
      return sayConflict({ conflict: failure, values, now: await sayRating(data) });
    }
    return sayRefusal(failure, values);
  }
}

function reasonsOf(values: Record<string, string>): CertaintyReason[] {
  return certaintyDomains.flatMap((domain) => {
    const concern = certaintyConcernSchema.safeParse(values[`concern-${domain}`]).data;
    const note = (values[`why-${domain}`] ?? '').trim();
    return concern ? [{ domain, concern, note }] : [];
  });
}
