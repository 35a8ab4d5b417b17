'use server';

import { createToken } from '@touchstone/db/accounts';
import { type TokenScope, tokenScopeSchema } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import { chosenNames } from '../words/chosen-names.ts';

const dayMs = 86_400_000;

/** Makes a token, which the page shows this once. */
export async function makeToken(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { name = '', days = '' } = values;
  const chosen = tokenScopeSchema.array().safeParse(chosenNames(values, 'scope'));
  if (!chosen.success || !/^\d{0,4}$/.test(days)) {
    return refused('The form came incomplete. Load the page again and repeat it.', { values });
  }
  const expiresAt = days === '' ? undefined : new Date(Date.now() + Number(days) * dayMs);
  const scopes: TokenScope[] = ['read', ...chosen.data];
  try {
    const by = await currentActor();
    const { token } = await writing((db) => createToken(db, { name, scopes, expiresAt, by }));
    revalidatePath('/account');
    const label = 'The token, shown this once: copy it now';
    return { ...done(`Made the token “${name.trim()}”.`), values: { secret: token, label } };
  } catch (failure) {
    return sayRefusal(failure, values);
  }
}
