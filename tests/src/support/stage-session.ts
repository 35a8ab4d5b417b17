import type { Db } from '@touchstone/db';
import { openAccounts, signIn } from '@touchstone/db/accounts';
import { password } from './stage-people.ts';

/** What a team's dashboard of a test is started with. */
export const teamVariables = {
  AUTH_SECRET: 'a secret of a test that is long enough',
  PUBLIC_URL: 'http://evidence.example.org',
};

/** Signs somebody in, as the page does. @returns the `Cookie` header that a browser then sends. */
export async function stageSession(db: Db, name: string): Promise<string> {
  const { AUTH_SECRET: secret, PUBLIC_URL: publicUrl } = teamVariables;
  const accounts = openAccounts(db, { secret, publicUrl, triesPerAddress: 100 });
  const email = `${name.toLowerCase()}@example.org`;
  const from = { address: '127.0.0.1', userAgent: 'A test', tries: 100 };
  const outcome = await signIn(db, accounts, { email, password, ...from });
  if (!('cookie' in outcome)) throw new Error(`${name} cannot sign in: ${outcome.refusal}.`);
  return `${outcome.cookie.name}=${encodeURIComponent(outcome.cookie.value)}`;
}
