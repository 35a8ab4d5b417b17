import { Button } from '@mantine/core';
import { listSessions, listTokens, shortestPassword } from '@touchstone/db/accounts';
import { mayDo } from '@touchstone/evidence';
import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { NameForm } from '../../account/name-form.tsx';
import { openAccounts } from '../../account/open-accounts.ts';
import { PasswordForm } from '../../account/password-form.tsx';
import { readSession } from '../../account/read-session.ts';
import { SessionList } from '../../account/session-list.tsx';
import { signInPath } from '../../account/sign-in-path.ts';
import { signOutHere } from '../../account/sign-out.ts';
import { TokenForm } from '../../account/token-form.tsx';
import { TokenList } from '../../account/token-list.tsx';
import { EmptyPlace } from '../../components/empty-place.tsx';
import { reading } from '../../database.ts';
import classes from './page.module.css';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  if (!openAccounts()) return <NobodySignsIn />;
  const signedIn = await readSession();
  if (!signedIn) redirect(signInPath('/account'));
  const { actor: by, sessionId } = signedIn;
  const now = new Date();
  const [sessions, tokens] = await reading((db) =>
    Promise.all([
      listSessions(db, { person: by.id, by, now }),
      listTokens(db, { person: by.id, by }),
    ]),
  );
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1>Your account</h1>
        <form action={signOutHere}>
          <Button type="submit" variant="default">
            Sign out
          </Button>
        </form>
      </div>
      <p>
        You are signed in as {by.name}, with the role {by.role}.{' '}
        {mayDo(by, 'manage-people') && (
          <Link href="/people" prefetch={false}>
            All people
          </Link>
        )}
      </p>
      <section aria-labelledby="name">
        <h2 id="name">Name</h2>
        <NameForm name={by.name} />
      </section>
      <section aria-labelledby="password">
        <h2 id="password">Password</h2>
        <PasswordForm shortest={shortestPassword} />
      </section>
      <section aria-labelledby="sessions">
        <h2 id="sessions">Where you are signed in</h2>
        <SessionList sessions={sessions} own={sessionId} />
      </section>
      <section aria-labelledby="tokens">
        <h2 id="tokens">Tokens for the API</h2>
        <TokenList tokens={tokens} now={now} />
        <TokenForm />
      </section>
    </div>
  );
}

function NobodySignsIn() {
  return (
    <>
      <h1>Your account</h1>
      <EmptyPlace>
        Nobody signs in here: this dashboard serves this machine alone. With{' '}
        <code>AUTH_SECRET</code> set it has accounts, sessions and tokens;{' '}
        <code>docs/accounts.md</code> says how.
      </EmptyPlace>
    </>
  );
}
