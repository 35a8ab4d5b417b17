'use server';

import { noteVisit } from '@touchstone/db';
import { mayDo, visitedTypeSchema } from '@touchstone/evidence';
import { z } from 'zod';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';

const visitSchema = z.object({ objectType: visitedTypeSchema, objectId: nameSchema });

/** Notes that whoever is signed in has looked at a text or a claim. */
export async function sendVisit(visit: z.input<typeof visitSchema>): Promise<void> {
  const { data } = visitSchema.safeParse(visit);
  if (!data) return;
  const by = await currentActor();
  if (!mayDo(by, 'own-account')) return;
  await writing((db) => noteVisit(db, { ...data, by }));
}
