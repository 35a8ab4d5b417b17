import type { Metadata } from 'next';
import Link from 'next/link';
import classes from './message.module.css';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFoundPage() {
  return (
    <div className={classes.message}>
      <h1>Nothing stands at this address</h1>
      <p>
        The text, claim, report or run that it names is not in this database. It may have been
        mistyped, or the report has not been ingested.
      </p>
      <p>
        <Link href="/">Go to the texts</Link>, or <Link href="/reports">search the reports</Link>.
      </p>
    </div>
  );
}
