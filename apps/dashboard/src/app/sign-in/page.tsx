import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { openAccounts } from '../../account/open-accounts.ts';
import { readSession } from '../../account/read-session.ts';
import { SignInForm } from '../../account/sign-in-form.tsx';
import { ownPath } from '../../account/sign-in-path.ts';
import classes from './page.module.css';

export const metadata: Metadata = { title: 'Sign in' };

interface SignInPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { to } = await searchParams;
  const target = ownPath(typeof to === 'string' ? to : undefined);
  if (!openAccounts() || (await readSession())) redirect(target);
  return (
    <div className={classes.page}>
      <h1>Sign in</h1>
      <SignInForm to={target} />
      <p className={classes.note}>
        Accounts are given by an admin of this dashboard. Whoever has forgotten a password asks one
        for another.
      </p>
    </div>
  );
}
