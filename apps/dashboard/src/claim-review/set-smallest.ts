'use server';

import { ConflictError, readClaimReview, setThreshold } from '@touchstone/db';
import { type Outcome, outcomeSchema, reportIdSchema } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { reading, writing } from '../database.ts';
import { messagesOf } from '../messages-of.ts';
import { nameSchema } from '../name-schema.ts';
import { sayConflict } from '../say-conflict.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const textSchema = z
  .string()
  .refine((text) => !text.includes('\0'), 'It holds a NUL character. Take it out.');

const formSchema = z.object({
  claim: nameSchema,
  outcome: outcomeSchema,
  value: z
    .string()
    .trim()
    .regex(/^\d+([.,]\d+)?$/, 'Give a number, such as 10 or 1.5.')
    .transform((value) => Number(value.replace(',', '.'))),
  unit: textSchema,
  source: textSchema,
  sourcePmid: z
    .literal('')
    .or(reportIdSchema)
    .transform((id) => id || undefined),
  expected: z.coerce.number().int().optional(),
});

/** Saves which difference is the smallest that matters to patients. */
export async function setSmallest(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data, error } = formSchema.safeParse(values);
  if (!data) return refused('', { errors: messagesOf(error), values });
  const { claim: claimId, ...threshold } = data;
  const by = await currentActor();
  try {
    const { batch } = await writing((db) => setThreshold(db, { ...threshold, claimId, by }));
    revalidatePath('/', 'layout');
    return done('Saved.', batch);
  } catch (failure) {
    if (failure instanceof ConflictError) {
      return sayConflict({ conflict: failure, values, now: await sayNow(claimId, data.outcome) });
    }
    return sayRefusal(failure, values);
  }
}

async function sayNow(claim: string, outcome: Outcome): Promise<string> {
  const review = await reading((db) => readClaimReview(db, claim));
  const threshold = review?.thresholds.find((one) => one.outcome === outcome);
  if (!threshold) return 'It was taken away.';
  const { value, unit, source, by } = threshold;
  return `It says now: ${value} ${unit} (${source}), by ${by.name}.`;
}
