import { compareVersions, listVersions, readDocument } from '@touchstone/db';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { EmptyPlace } from '../../../../components/empty-place.tsx';
import { actorMay } from '../../../../current-actor.ts';
import { reading } from '../../../../database.ts';
import { isName } from '../../../../name-schema.ts';
import { CompareForm } from '../../../../text/compare-form.tsx';
import { DocumentTools } from '../../../../text/document-tools.tsx';
import type { SlugPageProps } from '../../../../text/slug-page.ts';
import { TextHead } from '../../../../text/text-head.tsx';
import { VersionComparisonView } from '../../../../text/version-comparison.tsx';
import { VersionList } from '../../../../text/version-list.tsx';
import { waitingInTray } from '../../../../text/waiting-in-tray.ts';
import { first } from '../../../../words/first.ts';

export const metadata: Metadata = { title: 'Versions' };

const numberSchema = z.coerce.number().int().positive().max(1_000_000).optional().catch(undefined);

export default async function VersionsPage({ params, searchParams }: SlugPageProps) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const document = isName(slug) ? await reading((db) => readDocument(db, slug)) : undefined;
  if (document === undefined) notFound();
  const mayEdit = await actorMay('edit-texts');
  const versions = await reading((db) => listVersions(db, slug));
  const from = numberSchema.parse(first(query.from));
  const to = numberSchema.parse(first(query.to));
  const isAsked = from !== undefined && to !== undefined;
  const comparison = isAsked
    ? await reading((db) => compareVersions(db, slug, { from, to }))
    : undefined;
  const newest = versions[0]?.number ?? 1;
  return (
    <>
      <DocumentTools
        {...{ slug, mayEdit, here: 'versions' }}
        waiting={mayEdit ? await waitingInTray(slug) : 0}
      />
      <TextHead title={document.title} name="Versions" />
      {versions.length > 1 && (
        <CompareForm {...{ versions }} from={from ?? newest - 1} to={to ?? newest} />
      )}
      {comparison && <VersionComparisonView comparison={comparison} />}
      {isAsked && !comparison && (
        <EmptyPlace>There are no such versions. Choose two of these.</EmptyPlace>
      )}
      <VersionList {...{ slug, versions }} />
    </>
  );
}
