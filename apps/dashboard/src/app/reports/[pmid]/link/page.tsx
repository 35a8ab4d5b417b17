import { listDocuments, readDocument, readReport } from '@touchstone/db';
import { reportIdSchema } from '@touchstone/evidence';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { admitTo } from '../../../../account/admit-to.ts';
import { reading } from '../../../../database.ts';
import { ChooseClaim } from '../../../../link/choose-claim.tsx';
import { ReportBeside } from '../../../../link/report-beside.tsx';
import classes from './page.module.css';

export const metadata: Metadata = { title: 'Link to a claim' };

/** From a report to the claim that it bears on. */
export default async function LinkReportPage({ params }: { params: Promise<{ pmid: string }> }) {
  await admitTo('edit-links');
  const { data: pmid } = reportIdSchema.safeParse((await params).pmid);
  const report = pmid && (await reading((db) => readReport(db, pmid)));
  if (!report) notFound();
  const documents = await reading(async (db) =>
    Promise.all((await listDocuments(db)).map(({ slug }) => readDocument(db, slug))),
  );
  const linked = new Map(report.bearsOn.map(({ claim, links }) => [claim, links.length]));
  const choices = documents.flatMap((document) => {
    if (!document) return [];
    const claims = document.claims.flatMap(({ id, statement }) =>
      statement === undefined ? [] : [{ id, statement, links: linked.get(id) ?? 0 }],
    );
    return [{ slug: document.slug, title: document.title, claims }];
  });
  return (
    <article>
      <h1>Link to a claim</h1>
      <div className={classes.report}>
        <ReportBeside report={report} />
      </div>
      <ChooseClaim documents={choices} pmid={report.pmid} />
    </article>
  );
}
