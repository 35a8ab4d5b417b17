'use server';

import { addDocument } from '@touchstone/db';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { typedValues } from '../typed-values.ts';
import { textFile } from '../upload/file-kinds.ts';
import { readFile } from '../upload/read-file.ts';
import { chosenNames } from '../words/chosen-names.ts';
import { change } from './change.ts';
import { textSchema } from './typed-schemas.ts';

const formSchema = z.looseObject({ title: textSchema, text: textSchema });

/** Keeps a new text, and goes on to marking its claims. */
export async function addText(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const file = form.get('file');
  // A browser with a script has put the file's words into the box already.
  if (values.text === '' && file instanceof File && file.size > 0) {
    const found = await readFile(file, textFile);
    if ('problem' in found) return refused('', { errors: { file: found.problem }, values });
    form.set('text', found.text);
  }
  let slug: string | undefined;
  const state = await change(form, {
    schema: formSchema,
    make: async (db, { title, text }, by) => {
      const added = await addDocument(db, {
        title,
        text,
        topics: chosenNames(values, 'topic'),
        by,
      });
      slug = added.slug;
      return done('Added.', added.batch);
    },
  });
  if (slug === undefined) return state;
  redirect(`/documents/${slug}?mark=words`);
}
