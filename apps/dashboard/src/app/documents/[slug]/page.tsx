import { readClaim, readClaimAsOf, readDocument, readDocumentAsOf } from '@touchstone/db';
import { parseMarkdown } from '@touchstone/evidence';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ActivityBlock } from '../../../activity/activity-block.tsx';
import { activityHref } from '../../../activity/activity-query.ts';
import { actorMay } from '../../../current-actor.ts';
import { reading } from '../../../database.ts';
import { ClaimIndex } from '../../../document/claim-index.tsx';
import { ClaimPanel } from '../../../document/claim-panel.tsx';
import { DocumentState } from '../../../document/document-state.tsx';
import { DocumentText } from '../../../document/document-text.tsx';
import { ExportMenu } from '../../../export/export-menu.tsx';
import { isName } from '../../../name-schema.ts';
import { SinceStrip } from '../../../since/since-strip.tsx';
import { AsOfBanner } from '../../../text/as-of-banner.tsx';
import { parseAsOf } from '../../../text/as-of-schema.ts';
import { DocumentTools } from '../../../text/document-tools.tsx';
import { MarkClaims } from '../../../text/mark-claims.tsx';
import { NoTextThen } from '../../../text/no-text-then.tsx';
import { waitingInTray } from '../../../text/waiting-in-tray.ts';
import { first } from '../../../words/first.ts';
import classes from './page.module.css';

interface DocumentPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<'claim' | 'asOf' | 'mark', string | string[] | undefined>>;
}

const readOnce = cache(async (slug: string, instant: string | undefined) => {
  if (!isName(slug)) return undefined;
  return reading((db) =>
    instant === undefined ? readDocument(db, slug) : readDocumentAsOf(db, slug, new Date(instant)),
  );
});

async function readPage({ params, searchParams }: DocumentPageProps) {
  const [{ slug }, query] = await Promise.all([params, searchParams]);
  const asOf = parseAsOf(first(query.asOf));
  const document = await readOnce(slug, asOf.instant);
  return { document, asOf, wanted: first(query.claim), isMarking: first(query.mark) !== undefined };
}

export async function generateMetadata(props: DocumentPageProps): Promise<Metadata> {
  const { document } = await readPage(props);
  return { title: document?.title ?? 'No such text' };
}

export default async function DocumentPage(props: DocumentPageProps) {
  const { document, asOf, wanted, isMarking } = await readPage(props);
  const { instant } = asOf;
  const { slug } = await props.params;
  if (document === undefined) {
    const present = instant === undefined ? undefined : await readOnce(slug, undefined);
    if (present === undefined || instant === undefined) notFound();
    return <NoTextThen slug={slug} instant={instant} />;
  }
  const isNow = instant === undefined;
  const mayEdit = isNow && (await actorMay('edit-texts'));
  const index = document.claims.findIndex((claim) => claim.id === wanted);
  const chosen = document.claims[index];
  const claim = chosen && (await readPanel(chosen.id, instant));
  const panel = claim && <ClaimPanel {...{ claim, document, index }} asOf={instant} />;
  const marks = isMarking && mayEdit;
  return (
    <>
      <AsOfBanner asOf={asOf} nowHref={`/documents/${slug}`} />
      {isNow && (
        <DocumentTools
          {...{ slug, mayEdit }}
          waiting={mayEdit ? await waitingInTray(slug) : 0}
          {...(marks ? { here: 'mark' } : {})}
        />
      )}
      {isNow && !marks && <SinceStrip objectType="document" objectId={slug} />}
      <div className={classes.layout} data-open={(panel && !marks) || undefined}>
        {marks ? (
          <MarkClaims document={document} blocks={parseMarkdown(document.text)} />
        ) : (
          <>
            <article className={classes.text}>
              <DocumentText {...{ document, panel }} chosen={chosen?.id} asOf={instant} />
              <DocumentState document={document} />
              {isNow && (
                <>
                  <ExportMenu
                    address={`/api/v1/documents/${slug}/export`}
                    what="This text’s claims with their evidence; citations are of its reports"
                    mayImport={await actorMay('edit-links')}
                  />
                  <ActivityBlock
                    of={{ documentSlug: slug }}
                    href={activityHref({ document: slug })}
                  />
                </>
              )}
            </article>
            {!panel && (
              <ClaimIndex
                document={document}
                unknown={chosen ? undefined : wanted}
                asOf={instant}
              />
            )}
          </>
        )}
      </div>
    </>
  );
}

async function readPanel(id: string, instant: string | undefined) {
  return reading((db) =>
    instant === undefined ? readClaim(db, id) : readClaimAsOf(db, id, new Date(instant)),
  );
}
