'use server';

import { decideLink } from '@touchstone/db';
import { type LinkDecision, type LinkStatus, linkDecisionSchema } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';

const formSchema = z.object({
  id: nameSchema,
  expected: z.coerce.number().int(),
  decision: linkDecisionSchema,
  note: z.string().trim().max(2000).optional(),
});

/** One's own decision on what waits of a link. */
export async function decideOnLink(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { data } = formSchema.safeParse(values);
  if (!data) return refused('Choose what you decide.', { values });
  const by = await currentActor();
  try {
    const { batch, status } = await writing((db) =>
      decideLink(db, { ...data, note: data.note || undefined, by }),
    );
    revalidatePath('/', 'layout');
    return done(saidOf(data.decision, status), batch);
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}

function saidOf(decision: LinkDecision, status: LinkStatus): string {
  if (decision === 'comment') return 'Your comment is kept.';
  if (decision === 'postpone') return 'Postponed.';
  const said = decision === 'accept' ? 'You accepted it' : 'You rejected it';
  return status === 'proposed' ? `${said}; it waits for another editor.` : `${said}.`;
}
