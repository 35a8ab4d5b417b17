import { readSessionActor, type SignedIn } from '@touchstone/db/accounts';
import { headers } from 'next/headers';
import { cache } from 'react';
import { openAccounts } from './open-accounts.ts';

/** Whose session the request's cookie names; asked once for a page. */
export const readSession = cache(async (): Promise<SignedIn | undefined> => {
  const accounts = openAccounts();
  return accounts && readSessionActor(accounts, await headers());
});
