import type { Metadata } from 'next';
import { DocumentTools } from '../../../../text/document-tools.tsx';
import { EditTextForm } from '../../../../text/edit-text-form.tsx';
import { readEditable } from '../../../../text/read-editable.ts';
import type { SlugPageProps } from '../../../../text/slug-page.ts';
import { TextHead } from '../../../../text/text-head.tsx';
import { waitingInTray } from '../../../../text/waiting-in-tray.ts';
import { wordsByClaim } from '../../../../words/words-by-claim.ts';

export const metadata: Metadata = { title: 'Edit the text' };

export default async function EditTextPage({ params }: SlugPageProps) {
  const { slug, title, version, text, claims } = await readEditable((await params).slug);
  return (
    <>
      <DocumentTools {...{ slug, here: 'edit' }} mayEdit waiting={await waitingInTray(slug)} />
      <TextHead title={title} name="Edit the text" />
      <EditTextForm {...{ slug, version, text, claims }} said={wordsByClaim(claims)} />
    </>
  );
}
