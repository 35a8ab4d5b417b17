import { listTopics } from '@touchstone/db';
import type { Metadata } from 'next';
import { admitTo } from '../../../account/admit-to.ts';
import { reading } from '../../../database.ts';
import { NewTextForm } from '../../../text/new-text-form.tsx';
import classes from './page.module.css';

export const metadata: Metadata = { title: 'New text' };

export default async function NewTextPage() {
  await admitTo('edit-texts');
  const topics = await reading((db) => listTopics(db));
  return (
    <>
      <header className={classes.head}>
        <h1>New text</h1>
        <p>
          A health text to follow. Its claims are marked next, and then tied to the studies that
          bear on them.
        </p>
      </header>
      <NewTextForm topics={topics} />
    </>
  );
}
