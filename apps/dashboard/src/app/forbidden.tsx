import type { Metadata } from 'next';
import Link from 'next/link';
import { currentActor } from '../current-actor.ts';
import classes from './message.module.css';

export const metadata: Metadata = { title: 'Not for this role' };

/** Whoever may not make the changes of a page is told so; see `admitTo`. */
export default async function ForbiddenPage() {
  const { name, role } = await currentActor();
  return (
    <div className={classes.message}>
      <h1>This page takes another role</h1>
      <p>
        You are signed in as {name}, with the role {role}.{' '}
        {role === 'reader'
          ? 'What can be changed here takes an editor or an admin.'
          : 'What can be changed here takes an admin.'}{' '}
        An admin can give you that role.
      </p>
      <p>
        <Link href="/" prefetch={false}>
          Go to the texts
        </Link>
        , or{' '}
        <Link href="/account" prefetch={false}>
          to your account
        </Link>
        .
      </p>
    </div>
  );
}
