import type { Metadata } from 'next';
import { admitTo } from '../../../account/admit-to.ts';
import { isName } from '../../../name-schema.ts';
import { SourceForm } from '../../../source/source-form.tsx';
import { first } from '../../../words/first.ts';
import classes from './page.module.css';

export const metadata: Metadata = { title: 'A source without a PMID' };

interface NewSourcePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewSourcePage({ searchParams }: NewSourcePageProps) {
  await admitTo('edit-reports');
  const claim = first((await searchParams).claim);
  return (
    <article>
      <h1>A source without a PMID</h1>
      <p className={classes.about}>
        A guideline, a thesis, a book or a page that PubMed does not have. It is linked and counted
        as any report, marked as such wherever it appears, and never asked of PubMed.
      </p>
      <SourceForm claim={claim !== undefined && isName(claim) ? claim : undefined} />
    </article>
  );
}
