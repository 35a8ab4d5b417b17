'use server';

import { requestPmid } from '@touchstone/db/jobs';
import { pmidSchema } from '@touchstone/evidence';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { readEnvironment } from '../environment.ts';
import { sayRefusal } from '../say-refusal.ts';
import { plural } from '../words/plural.ts';

/** More are an ingest of their own: `npm run ingest -- --pmid`. */
const mostAsked = 100;

const pmidsSchema = z.array(pmidSchema).min(1);

/** Asks PubMed, by the workers, for the reports that rows of a table name and that are not here. */
export async function askForMissing(_: ActionState, form: FormData): Promise<ActionState> {
  const { data: pmids } = pmidsSchema.safeParse(form.getAll('pmid'));
  if (!pmids) return refused('The form came incomplete. Choose the file again.');
  const by = await currentActor();
  try {
    for (const pmid of pmids.slice(0, mostAsked)) {
      await writing((db) => requestPmid(db, { place: readEnvironment(), pmid, by }));
    }
  } catch (failure) {
    return sayRefusal(failure, {});
  }
  const asked = plural(Math.min(pmids.length, mostAsked), 'report');
  return done(`Asked for ${asked}. Look at the file again when a worker has fetched them.`);
}
