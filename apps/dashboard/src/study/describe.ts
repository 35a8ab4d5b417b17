'use server';

import { describeReport } from '@touchstone/db';
import { designSchema, reportIdSchema } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { messagesOf } from '../messages-of.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const formSchema = z.object({
  pmid: reportIdSchema,
  expected: z.coerce.number().int(),
  design: designSchema,
  participants: z
    .string()
    .trim()
    .transform((typed) => typed.replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, ''))
    .refine((typed) => /^\d*$/.test(typed), 'Write it as a whole number, or leave it empty.')
    .transform((typed) => (typed === '' ? ('unknown' as const) : Number(typed))),
  participantsNote: z
    .string()
    .refine((typed) => !typed.includes('\0'), 'It holds a NUL character. Take it out.'),
});

/** Sets a study's design and participants. */
export async function describe(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data, error } = formSchema.safeParse(values);
  if (!data) {
    return refused('', { errors: messagesOf(error), values });
  }
  const by = await currentActor();
  try {
    const { batch } = await writing((db) => describeReport(db, { ...data, by }));
    revalidatePath('/', 'layout');
    return done('Set.', batch);
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}
