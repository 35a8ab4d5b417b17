import { listTray } from '@touchstone/db';
import { parseMarkdown } from '@touchstone/evidence';
import type { Metadata } from 'next';
import { reading } from '../../../../database.ts';
import { DocumentTools } from '../../../../text/document-tools.tsx';
import { readEditable } from '../../../../text/read-editable.ts';
import type { SlugPageProps } from '../../../../text/slug-page.ts';
import { TextHead } from '../../../../text/text-head.tsx';
import { Tray } from '../../../../text/tray.tsx';
import { wordsByClaim } from '../../../../words/words-by-claim.ts';

export const metadata: Metadata = { title: 'Claims to place' };

export default async function TrayPage({ params }: SlugPageProps) {
  const document = await readEditable((await params).slug, 'edit-claims');
  const { slug, title, text } = document;
  const tray = (await reading((db) => listTray(db, slug))) ?? { weak: [], orphaned: [] };
  const claims = [...tray.weak, ...tray.orphaned];
  const waiting = claims.length;
  return (
    <>
      <DocumentTools {...{ slug, waiting, here: 'tray' }} mayEdit />
      <TextHead title={title} name="Claims to place" />
      <Tray {...{ document, claims }} said={wordsByClaim(claims)} blocks={parseMarkdown(text)} />
    </>
  );
}
