import { readLink, readReport } from '@touchstone/db';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { admitTo } from '../../../../account/admit-to.ts';
import { reading } from '../../../../database.ts';
import { LinkEditor } from '../../../../link/link-editor.tsx';
import { LinkPageHead } from '../../../../link/link-page-head.tsx';
import { linkStatusInWords } from '../../../../link/link-status-in-words.ts';
import { valuesOfInput, valuesOfLink } from '../../../../link/link-values.ts';
import { quotableSections } from '../../../../link/quotable-sections.ts';
import { ReportBeside } from '../../../../link/report-beside.tsx';
import { saveRevisedLink } from '../../../../link/save-revised-link.ts';
import { isName } from '../../../../name-schema.ts';

export const metadata: Metadata = { title: 'Edit a link' };

/** The same editor as of a new link; of a change that waits, it goes on with that change. */
export default async function EditLinkPage({ params }: { params: Promise<{ id: string }> }) {
  await admitTo('edit-links');
  const { id } = await params;
  const link = isName(id) ? await reading((db) => readLink(db, id)) : undefined;
  const report = link && (await reading((db) => readReport(db, link.pmid)));
  if (!link || !report) notFound();
  const waiting = link.pending?.input;
  return (
    <article>
      <LinkPageHead claim={link.claim} title="Edit the link" />
      <LinkEditor
        action={saveRevisedLink}
        hidden={{ id: link.id }}
        initial={waiting ? valuesOfInput(waiting) : valuesOfLink(link)}
        revision={link.revision}
        status={linkStatusInWords(link)}
        sections={quotableSections(report)}
        submitLabel={link.twoPerson ? 'Propose the change' : 'Save the change'}
      >
        <ReportBeside report={report} />
      </LinkEditor>
    </article>
  );
}
