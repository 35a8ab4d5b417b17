import { hasOtherEditor, listTopics, readDocumentEdits } from '@touchstone/db';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { admitTo } from '../../../../account/admit-to.ts';
import { actorMay, currentActor } from '../../../../current-actor.ts';
import { reading } from '../../../../database.ts';
import { isName } from '../../../../name-schema.ts';
import { DocumentTools } from '../../../../text/document-tools.tsx';
import { SettingsForm } from '../../../../text/settings-form.tsx';
import type { SlugPageProps } from '../../../../text/slug-page.ts';
import { TextHead } from '../../../../text/text-head.tsx';

export const metadata: Metadata = { title: 'Settings of a text' };

export default async function TextSettingsPage({ params }: SlugPageProps) {
  const { slug } = await params;
  await admitTo('edit-texts');
  if (!isName(slug)) notFound();
  const { id } = await currentActor();
  const [edits, topics, maySetRules, hasOther] = await Promise.all([
    reading((db) => readDocumentEdits(db, slug)),
    reading((db) => listTopics(db)),
    actorMay('edit-settings'),
    reading((db) => hasOtherEditor(db, { id })),
  ]);
  if (edits === undefined) notFound();
  const { weak, orphaned } = edits.tray;
  return (
    <>
      <DocumentTools {...{ slug, here: 'settings' }} mayEdit waiting={weak + orphaned} />
      <TextHead title={edits.title} name="Settings" />
      <SettingsForm {...{ edits, topics, maySetRules, hasOther }} />
    </>
  );
}
