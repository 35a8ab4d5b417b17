import { listDrafts, readClaim, readClaimEdits } from '@touchstone/db';
import { reportIdSchema } from '@touchstone/evidence';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { admitTo } from '../../../../account/admit-to.ts';
import { EmptyPlace } from '../../../../components/empty-place.tsx';
import { currentActor } from '../../../../current-actor.ts';
import { reading } from '../../../../database.ts';
import { FindReport } from '../../../../link/find-report.tsx';
import { LinkPageHead } from '../../../../link/link-page-head.tsx';
import { NewLink } from '../../../../link/new-link.tsx';
import { isName } from '../../../../name-schema.ts';

export const metadata: Metadata = { title: 'Link a study' };

interface LinkPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** First which report, then what it says of the claim. */
export default async function LinkPage({ params, searchParams }: LinkPageProps) {
  await admitTo('edit-links');
  const { id } = await params;
  const given = textsOf(await searchParams);
  const by = await currentActor();
  const [claim, edits, drafts] = await reading(async (db) =>
    isName(id)
      ? Promise.all([
          readClaim(db, id),
          readClaimEdits(db, id),
          listDrafts(db, { by, claimId: id }),
        ])
      : [undefined, undefined, []],
  );
  if (!claim || !edits) notFound();
  const pmid = reportIdSchema.safeParse(given.pmid).data;
  return (
    <article>
      <LinkPageHead claim={claim} title="Link a study" />
      {claim.kind === 'advice' && <EmptyPlace>Advice takes no evidence.</EmptyPlace>}
      {claim.kind !== 'advice' &&
        (pmid ? (
          <NewLink
            key={pmid}
            {...{ claim, edits, pmid }}
            draft={drafts.find((draft) => draft.pmid === pmid)}
          />
        ) : (
          <FindReport {...{ claim, edits, drafts, given }} />
        ))}
    </article>
  );
}

/** A name that an address gives twice counts once. */
function textsOf(given: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const text = Array.isArray(value) ? value[0] : value;
      return text === undefined || text.includes('\0') ? [] : [[name, text.slice(0, 500)]];
    }),
  );
}
