import { type Accounts, openAccounts as open } from '@touchstone/db/accounts';
import { database } from '../connection.ts';
import { readAccess } from '../environment.ts';

declare global {
  var touchstoneAccounts: Accounts | undefined;
}

/** A team behind one address shares what is allowed to it. */
const peoplePerAddress = 3;

/** Sessions and passwords, where accounts are configured; kept for the process, as the database is. */
export function openAccounts(): Accounts | undefined {
  const { accounts, signInTries } = readAccess();
  if (!accounts) return undefined;
  const triesPerAddress = signInTries * peoplePerAddress;
  globalThis.touchstoneAccounts ??= open(database(), { ...accounts, triesPerAddress });
  return globalThis.touchstoneAccounts;
}
