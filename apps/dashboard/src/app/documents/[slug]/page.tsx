import { readClaim, readDocument } from '@touchstone/db';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { reading } from '../../../database.ts';
import { ClaimIndex } from '../../../document/claim-index.tsx';
import { ClaimPanel } from '../../../document/claim-panel.tsx';
import { DocumentState } from '../../../document/document-state.tsx';
import { DocumentText } from '../../../document/document-text.tsx';
import { isName } from '../../../name-schema.ts';
import { first } from '../../../words/first.ts';
import classes from './page.module.css';

interface DocumentPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ claim?: string | string[] }>;
}

const readOnce = cache(async (slug: string) =>
  isName(slug) ? reading((db) => readDocument(db, slug)) : undefined,
);

export async function generateMetadata({ params }: DocumentPageProps): Promise<Metadata> {
  const document = await readOnce((await params).slug);
  return { title: document?.title ?? 'No such text' };
}

export default async function DocumentPage({ params, searchParams }: DocumentPageProps) {
  const document = await readOnce((await params).slug);
  if (document === undefined) notFound();
  const wanted = first((await searchParams).claim);
  const index = document.claims.findIndex((claim) => claim.id === wanted);
  const chosen = document.claims[index];
  const claim = chosen && (await reading((db) => readClaim(db, chosen.id)));
  const panel = claim && <ClaimPanel claim={claim} document={document} index={index} />;
  return (
    <div className={classes.layout} data-open={panel ? true : undefined}>
      <article className={classes.text}>
        <DocumentText document={document} chosen={chosen?.id} panel={panel} />
        <DocumentState document={document} />
      </article>
      {!panel && <ClaimIndex document={document} unknown={chosen ? undefined : wanted} />}
    </div>
  );
}
