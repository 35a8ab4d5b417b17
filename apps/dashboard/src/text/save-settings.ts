'use server';

import { type Db, readDocumentEdits, reviseDocument } from '@touchstone/db';
import { z } from 'zod';
import { type ActionState, done } from '../action-state.ts';
import { nameSchema } from '../name-schema.ts';
import { sayConflict } from '../say-conflict.ts';
import { typedValues } from '../typed-values.ts';
import { chosenNames } from '../words/chosen-names.ts';
import { change } from './change.ts';
import { textSchema } from './typed-schemas.ts';

const formSchema = z.looseObject({
  slug: nameSchema,
  expected: z.coerce.number().int(),
  title: textSchema,
  /** Whether the form had what only an admin may set. */
  all: z.literal('yes').optional(),
  twoPerson: z.literal('on').optional(),
  reviewEveryDays: z
    .string()
    .trim()
    .regex(/^\d{0,5}$/, 'Give a whole number of days, or leave it empty.')
    .optional(),
});

/** Changes what stands beside a text. */
export async function saveSettings(_: ActionState, form: FormData): Promise<ActionState> {
  const topics = chosenNames(typedValues(form), 'topic');
  return change(form, {
    schema: formSchema,
    make: async (db, { slug, expected, title, all, twoPerson, reviewEveryDays }, by) => {
      const rules = all && {
        twoPerson: twoPerson === 'on',
        reviewEveryDays: reviewEveryDays ? Number(reviewEveryDays) : null,
      };
      const { batch } = await reviseDocument(db, { slug, expected, title, topics, ...rules, by });
      return done('Saved.', batch);
    },
    answer: async (db, of) => sayConflict({ ...of, now: await sayNow(db, of.conflict.objectId) }),
  });
}

async function sayNow(db: Db, slug: string): Promise<string> {
  const edits = await readDocumentEdits(db, slug);
  if (!edits) return '';
  const { title, topics, twoPerson, reviewEveryDays } = edits;
  const said = [
    `the title is “${title}”`,
    `the topics are ${topics.map((topic) => `“${topic.title}”`).join(', ') || 'none'}`,
    `${twoPerson ? 'two people decide' : 'one person decides'}`,
    `claims are reviewed ${reviewEveryDays === undefined ? 'at no set time' : `every ${reviewEveryDays} days`}`,
  ];
  return `Now ${said.join('; ')}.`;
}
