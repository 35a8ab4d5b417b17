import type { Metadata } from 'next';
import { EmptyPlace } from '../../../components/empty-place.tsx';
import { actorMay } from '../../../current-actor.ts';
import { isName } from '../../../name-schema.ts';
import { SourceForm } from '../../../source/source-form.tsx';
import { first } from '../../../words/first.ts';
import classes from './page.module.css';

export const metadata: Metadata = { title: 'A source without a PMID' };

interface NewSourcePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewSourcePage({ searchParams }: NewSourcePageProps) {
  const claim = first((await searchParams).claim);
  return (
    <article>
      <h1>A source without a PMID</h1>
      <p className={classes.about}>
        A guideline, a thesis, a book or a page that PubMed does not have. It is linked and counted
        as any report, marked as such wherever it appears, and never asked of PubMed.
      </p>
      {(await actorMay('edit-reports')) ? (
        <SourceForm claim={claim !== undefined && isName(claim) ? claim : undefined} />
      ) : (
        <EmptyPlace>Only editors write sources down. Ask an admin for the role.</EmptyPlace>
      )}
    </article>
  );
}
