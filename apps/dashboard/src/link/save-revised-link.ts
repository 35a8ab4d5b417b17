'use server';

import { ConflictError, type Db, listActivity, readLink, reviseLink } from '@touchstone/db';
import type { Actor, PersonName } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { reading, writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import { checkLinkForm } from './check-link-form.ts';
import { formErrors } from './form-errors.ts';
import { type LinkState, untouchedLink } from './link-state.ts';
import { linkStatusInWords } from './link-status-in-words.ts';
import { valuesOfLink } from './link-values.ts';

const ofSchema = z.object({ id: nameSchema, expected: z.coerce.number().int() });

/** Saves a changed link; where somebody else changed it meanwhile, shows what they made of it. */
export async function saveRevisedLink(_: LinkState, form: FormData): Promise<LinkState> {
  const values = typedValues(form);
  const of = ofSchema.safeParse(values).data;
  if (!of) return { ...untouchedLink, ...refused('Load the page again.', { values }) };
  const checked = checkLinkForm(values);
  if (!checked.input) return checked.state;
  const { input } = checked;
  const by = await currentActor();
  try {
    const { batch, pending } = await writing((db) => reviseLink(db, { ...of, input, by }));
    revalidatePath('/', 'layout');
    const said = pending
      ? 'The change is proposed: it counts once another editor accepts it.'
      : 'The change is saved.';
    return { ...untouchedLink, ...done(said, batch), href: `/links/${of.id}` };
  } catch (failure) {
    const refusal = sayRefusal(failure, values);
    const state = { ...untouchedLink, ...refusal, errors: formErrors(refusal.errors) };
    if (!(failure instanceof ConflictError)) return state;
    return { ...state, ...(await reading((db) => readConflict(db, of.id, by))) };
  }
}

/** What they made of it; beside a change that waits no other can be put. */
async function readConflict(
  db: Db,
  id: string,
  { id: me }: Actor,
): Promise<Partial<Pick<LinkState, 'message' | 'conflict'>>> {
  const link = await readLink(db, id);
  if (!link) return {};
  if (link.pending && link.pending.by.id !== me) return { message: sayWaiting(link.pending.by) };
  const object = { type: 'evidence-link', id } as const;
  const [last] = (await listActivity(db, { object, limit: 1 })).activities;
  const by = last && last.actor.id !== me ? last.actor.name : undefined;
  const { revision } = link;
  const status = linkStatusInWords(link);
  return { conflict: { revision, theirs: valuesOfLink(link), status, by } };
}

function sayWaiting({ name }: PersonName): string {
  return `${name} proposed a change of this link meanwhile. Accept or reject it, then change the link: what you typed is kept here.`;
}
