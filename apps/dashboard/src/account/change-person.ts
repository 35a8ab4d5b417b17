'use server';

import { type Db, listStuckTexts } from '@touchstone/db';
import {
  changeRole,
  endSessions,
  reinstatePerson,
  removePerson,
  setPassword,
} from '@touchstone/db/accounts';
import { type Actor, roleSchema } from '@touchstone/evidence';
import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { type ActionState, done, refused } from '../action-state.ts';
import { currentActor } from '../current-actor.ts';
import { writing } from '../database.ts';
import { nameSchema } from '../name-schema.ts';
import { sayRefusal } from '../say-refusal.ts';
import { typedValues } from '../typed-values.ts';
import { listInWords } from '../words/plural.ts';
import { firstPassword } from './first-password.ts';

const formSchema = z.object({
  id: nameSchema,
  act: z.enum(['role', 'password', 'sign-out', 'remove', 'reinstate']),
  role: roleSchema.optional(),
});

type Chosen = z.output<typeof formSchema> & { by: Actor };

/** Does to somebody's account what the button says. */
export async function changePerson(_: ActionState, form: FormData): Promise<ActionState> {
  const { data } = formSchema.safeParse(typedValues(form));
  if (!data) return refused('The form came incomplete. Load the page again and repeat it.');
  try {
    const by = await currentActor();
    const state = await writing((db) => act(db, { ...data, by }));
    revalidatePath('/people');
    return state;
  } catch (failure) {
    return sayRefusal(failure, {});
  }
}

async function act(db: Db, { id, act: chosen, role, by }: Chosen): Promise<ActionState> {
  if (chosen === 'role') {
    if (!role) return refused('Choose a role.');
    await changeRole(db, { id, role, by });
    return done(`The role is ${role} now.${await sayStuck(db)}`);
  }
  if (chosen === 'password') {
    const secret = firstPassword();
    await setPassword(db, { id, password: secret, by });
    const label = 'The new password, shown this once';
    return { ...done('Set, and signed out everywhere.'), values: { secret, label } };
  }
  if (chosen === 'sign-out') {
    await endSessions(db, { person: id, by });
    return done('Signed out everywhere.');
  }
  if (chosen === 'remove') {
    await removePerson(db, { id, by });
    const removed = 'Removed: signed out, and the tokens are revoked. What they did stays theirs.';
    return done(`${removed}${await sayStuck(db)}`);
  }
  await reinstatePerson(db, { id, by });
  return done('Reinstated. The password is as before.');
}

/** What waits for a second editor where fewer are left. */
async function sayStuck(db: Db): Promise<string> {
  const texts = await listStuckTexts(db);
  if (texts.length === 0) return '';
  const named = listInWords(texts.map((title) => `“${title}”`));
  return ` No other editor is left, and two people decide in ${named}: add an editor, or switch that off in the settings of the text.`;
}
