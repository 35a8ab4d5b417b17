'use server';

import { ConflictError, readDocument, saveText } from '@touchstone/db';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { reading } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { typedValues } from '../typed-values.ts';
import { change } from './change.ts';
import { optionalSchema, textSchema } from './typed-schemas.ts';

const formSchema = z.object({
  slug: nameSchema,
  expectedVersion: z.coerce.number().int(),
  text: textSchema,
  note: optionalSchema,
});

/** Saves an edited text as its next version; `next` is the page on which its claims are seen. */
export async function saveEdit(_: ActionState, form: FormData): Promise<ActionState> {
  return change(form, {
    schema: formSchema,
    make: async (db, asked, by) => {
      try {
        const { batch, version, weak, orphaned } = await saveText(db, { ...asked, by });
        const next = `/documents/${asked.slug}${weak + orphaned > 0 ? '/tray' : ''}`;
        return { ...done(`Saved as version ${version}.`, batch), values: { next } };
      } catch (failure) {
        if (!(failure instanceof ConflictError)) throw failure;
        return conflict(asked.slug, typedValues(form), failure.revision);
      }
    },
  });
}

/** What was typed, beside what somebody else saved: nothing is lost, nothing overwritten. */
async function conflict(slug: string, values: Record<string, string>, version: number) {
  const theirs = await reading((db) => readDocument(db, slug));
  const message = `Nothing was saved: somebody saved version ${version} meanwhile.`;
  if (theirs === undefined) return refused(message, { values });
  return refused(message, {
    values: { ...values, theirVersion: String(theirs.version), theirText: theirs.text },
  });
}
