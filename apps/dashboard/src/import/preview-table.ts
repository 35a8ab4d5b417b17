'use server';

import { AccessError, InputError, previewImport } from '@touchstone/db';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { tableFile } from '../upload/file-kinds.ts';
import { readFile } from '../upload/read-file.ts';
import { type ImportPreview, nothingSeen, toShown } from './import-state.ts';

/** Says what a table of links would change. */
export async function previewTable(_: ImportPreview, form: FormData): Promise<ImportPreview> {
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return refused('Choose a file first.');
  const read = await readFile(file, tableFile);
  if ('problem' in read) return refused(read.problem);
  const { text } = read;
  const by = await currentActor();
  try {
    const plan = await writing((db) => previewImport(db, { text, by }));
    return { problem: '', plan: toShown(plan), name: file.name, text };
  } catch (failure) {
    if (failure instanceof InputError || failure instanceof AccessError) {
      return refused(failure.message);
    }
    throw failure;
  }
}

function refused(problem: string): ImportPreview {
  return { ...nothingSeen, problem };
}
