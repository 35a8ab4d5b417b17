import { readDocument } from '@touchstone/db';
import type { Permission } from '@touchstone/evidence';
import { notFound } from 'next/navigation';
import { actorMay } from '../current-actor.ts';
import { reading } from '../database.ts';
import { isName } from '../name-schema.ts';

/** The text of a page that changes it; there is no such page for who may not. */
export async function readEditable(slug: string, permission: Permission = 'edit-texts') {
  if (!isName(slug) || !(await actorMay(permission))) notFound();
  const document = await reading((db) => readDocument(db, slug));
  if (document === undefined) notFound();
  return document;
}
