import Link from 'next/link';
import classes from './header-account.module.css';
import { openAccounts } from './open-accounts.ts';
import { readSession } from './read-session.ts';

/** Who is signed in, and the way to their account; nothing on a laptop, where nobody signs in. */
export async function HeaderAccount() {
  if (!openAccounts()) return null;
  // Every page has it, the one that says that the database is gone as well.
  const signedIn = await readSession().catch(() => undefined);
  if (!signedIn) {
    return (
      <Link href="/sign-in" prefetch={false} className={classes.account}>
        Sign in
      </Link>
    );
  }
  return (
    <Link href="/account" prefetch={false} className={classes.account}>
      <span className="visually-hidden">Signed in as </span>
      <span className={classes.name}>{signedIn.actor.name}</span>
    </Link>
  );
}
