import type { Metadata } from 'next';
import { admitTo } from '../../account/admit-to.ts';
import { ImportForm } from '../../import/import-form.tsx';
import classes from './page.module.css';

export const metadata: Metadata = { title: 'Import links' };

export default async function ImportPage() {
  await admitTo('edit-links');
  return (
    <>
      <header className={classes.head}>
        <h1>Import links</h1>
        <p>
          From a table as the CSV export of a text or a claim has it: one row for each link. A row
          with an entry under <code>link</code> revises that link; one without it is a new link, or
          revises the one that stands in the same scope. First you see what would change; nothing is
          changed before you say so, and then all of it is, with one undo.
        </p>
      </header>
      <ImportForm />
    </>
  );
}
