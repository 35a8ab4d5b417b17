'use server';

import { addSource } from '@touchstone/db';
import { designSchema, sourceKindSchema } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import type { SourceState } from './source-state.ts';

const text = z
  .string()
  .trim()
  .refine((typed) => !typed.includes('\0'), 'It holds a NUL character. Take it out.')
  .transform((typed) => typed || undefined);

const number = z
  .string()
  .trim()
  .regex(/^\d*$/, 'Write it as a whole number.')
  .transform((typed) => (typed === '' ? undefined : Number(typed)));

const formSchema = z.object({
  kind: z.enum(sourceKindSchema.options, 'Choose what it is.'),
  title: z.string().trim().min(1, 'Give its title.'),
  authors: text.transform((typed) =>
    (typed ?? '').split('\n').flatMap((line) => line.trim() || []),
  ),
  year: number,
  publisher: text,
  url: text,
  doi: text,
  design: z.union([z.literal('').transform(() => undefined), designSchema]),
  participants: number,
  abstract: text.transform((typed) => typed?.replaceAll('\r\n', '\n')),
  claim: nameSchema.optional(),
});

/** Writes a source down by hand, and goes on to what it is wanted for. */
export async function saveSource(_: SourceState, form: FormData): Promise<SourceState> {
  const values = typedValues(form);
  const { data, error } = formSchema.safeParse(values);
  if (!data) {
    const errors: Record<string, string> = {};
    for (const { path, message } of error.issues) errors[String(path[0])] ??= message;
    return refused('', { errors, values });
  }
  const { claim, ...source } = data;
  const by = await currentActor();
  try {
    const { pmid, batch } = await writing((db) => addSource(db, { ...source, by }));
    revalidatePath('/', 'layout');
    const href =
      claim === undefined
        ? `/reports/${pmid}`
        : `/claims/${encodeURIComponent(claim)}/link?pmid=${pmid}`;
    return { ...done('The source is written down.', batch), href };
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}
