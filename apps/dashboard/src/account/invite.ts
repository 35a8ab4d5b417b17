'use server';

import { addPerson } from '@touchstone/db/accounts';
import { roleSchema } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import { firstPassword } from './first-password.ts';

/** Gives somebody an account, with a password to begin with that the page shows this once. */
export async function invite(_: ActionState, form: FormData): Promise<ActionState> {
  const values = typedValues(form);
  const { name = '', email = '' } = values;
  const { data: role } = roleSchema.safeParse(values.role);
  if (!role) return refused('The form came incomplete. Load the page again and repeat it.');
  const secret = firstPassword();
  try {
    const by = await currentActor();
    await writing((db) => addPerson(db, { name, email, role, password: secret, by }));
  } catch (failure) {
    return sayRefusal(failure, values);
  }
  revalidatePath('/people');
  const label = `The password for ${email.trim()}, shown this once`;
  return {
    ...done(`Added ${name.trim()}. Hand them the password; they change it under their account.`),
    values: { secret, label },
  };
}
