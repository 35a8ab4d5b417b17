import { readDocument } from '@touchstone/db';
import type { Permission } from '@touchstone/evidence';
import { notFound } from 'next/navigation';
import { admitTo } from '../account/admit-to.ts';
import { reading } from '../database.ts';
import { isName } from '../name-schema.ts';

/** The text of a page that changes it; only who may is let onto it. */
export async function readEditable(slug: string, permission: Permission = 'edit-texts') {
  await admitTo(permission);
  if (!isName(slug)) notFound();
  const document = await reading((db) => readDocument(db, slug));
  if (document === undefined) notFound();
  return document;
}
