'use server';

import { saveLink } from '@touchstone/db';
import { reportIdSchema } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import { checkLinkForm } from './check-link-form.ts';
import { formErrors } from './form-errors.ts';
import { type LinkState, untouchedLink } from './link-state.ts';

const ofSchema = z.object({ claimId: nameSchema, pmid: reportIdSchema });

/** Saves a new link; one that seems at odds with itself only when somebody says so. */
export async function saveNewLink(_: LinkState, form: FormData): Promise<LinkState> {
  const values = typedValues(form);
  const of = ofSchema.safeParse(values).data;
  if (!of) return { ...untouchedLink, ...refused('Choose the report first.', { values }) };
  const checked = checkLinkForm(values);
  if (!checked.input) return checked.state;
  const { input } = checked;
  const by = await currentActor();
  try {
    const { id, status, batch } = await writing((db) => saveLink(db, { ...of, input, by }));
    revalidatePath('/', 'layout');
    const said =
      status === 'accepted'
        ? 'The link is saved.'
        : 'The link is proposed: it counts once another editor accepts it.';
    const href = status === 'accepted' ? `/claims/${of.claimId}#link-${id}` : `/links/${id}`;
    return { ...untouchedLink, ...done(said, batch), href };
  } catch (failure) {
    const refusal = sayRefusal(failure, values);
    return { ...untouchedLink, ...refusal, errors: formErrors(refusal.errors) };
  }
}
