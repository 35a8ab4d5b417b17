'use server';

import { signIn } from '@touchstone/db/accounts';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type ActionState, refused } from '../action-state.ts';
import { database } from '../connection.ts';
import { readAccess } from '../environment.ts';
import { typedValues } from '../typed-values.ts';
import { plural } from '../words/plural.ts';
import { clientAddress } from './client-address.ts';
import { openAccounts } from './open-accounts.ts';
import { ownPath } from './sign-in-path.ts';

const formSchema = z.object({
  email: z.string().max(254),
  password: z.string().max(1000),
  to: z.string().max(4000),
});

const wrong = 'That address and that password do not belong together. Try again.';

/** Opens a session and goes back to where one came from. It never tells whether an address is known. */
export async function signInHere(_: ActionState, form: FormData): Promise<ActionState> {
  const typed = typedValues(form);
  const values = { email: typed.email ?? '' };
  const { data } = formSchema.safeParse(typed);
  if (!data) return refused(wrong, { values });
  const accounts = openAccounts();
  if (!accounts) return refused('Nobody signs in here: accounts are not configured.');
  const asked = await headers();
  const outcome = await signIn(database(), accounts, {
    ...{ email: data.email, password: data.password, tries: readAccess().signInTries },
    ...{ address: clientAddress(asked), userAgent: asked.get('user-agent') ?? '' },
  });
  if ('refusal' in outcome) {
    if (outcome.refusal === 'wrong') return refused(wrong, { values });
    const minutes = plural(Math.ceil(outcome.waitSeconds / 60), 'minute');
    return refused(`Tried too often. Wait ${minutes}, then try again.`, { values });
  }
  const { name, value, maxAge, secure } = outcome.cookie;
  const rest = { maxAge, secure, httpOnly: true, sameSite: 'lax', path: '/' } as const;
  (await cookies()).set(name, value, rest);
  redirect(ownPath(data.to));
}
