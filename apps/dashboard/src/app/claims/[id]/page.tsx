import {
  listTasks,
  readClaim,
  readClaimEdits,
  readClaimReview,
  readClaimState,
} from '@touchstone/db';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ActivityBlock } from '../../../activity/activity-block.tsx';
import { activityHref } from '../../../activity/activity-query.ts';
import { ClaimEvidence } from '../../../claim/claim-evidence.tsx';
import { ClaimHead } from '../../../claim/claim-head.tsx';
import { claimSentence, sentenceText } from '../../../claim/claim-sentence.ts';
import { ClaimTasks } from '../../../claim/claim-tasks.tsx';
import { CertaintySection } from '../../../claim-review/certainty-section.tsx';
import { ReviewBlock } from '../../../claim-review/review-block.tsx';
import { actorMay } from '../../../current-actor.ts';
import { reading } from '../../../database.ts';
import { ExportMenu } from '../../../export/export-menu.tsx';
import { ClaimAside, ClaimProposals, LinkStudyButton } from '../../../link/claim-linking.tsx';
import { isName } from '../../../name-schema.ts';
import { SinceStrip } from '../../../since/since-strip.tsx';
import { AsOfBanner } from '../../../text/as-of-banner.tsx';
import { parseAsOf } from '../../../text/as-of-schema.ts';
import { ClaimEdit } from '../../../text/claim-edit.tsx';
import { ClaimStanding } from '../../../text/claim-standing.tsx';
import { ClaimThen } from '../../../text/claim-then.tsx';
import { claimName } from '../../../words/claim-name.ts';
import { first } from '../../../words/first.ts';

const taskLimit = 50;

interface ClaimPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ asOf?: string | string[] }>;
}

const readOnce = cache(async (id: string) =>
  isName(id) ? reading((db) => readClaim(db, id)) : undefined,
);

export async function generateMetadata({ params }: ClaimPageProps): Promise<Metadata> {
  const claim = await readOnce((await params).id);
  if (claim === undefined) return { title: 'No such claim' };
  return {
    title: claimName(claim),
    description: sentenceText(claimSentence(claim.links)),
  };
}

export default async function ClaimPage({ params, searchParams }: ClaimPageProps) {
  const claim = await readOnce((await params).id);
  if (claim === undefined) notFound();
  const asOf = parseAsOf(first((await searchParams).asOf));
  if (asOf.instant !== undefined) return <ClaimThen id={claim.id} instant={asOf.instant} />;
  const [mayEdit, mayDecide] = [await actorMay('edit-links'), await actorMay('decide')];
  const [tasks, review, edits, state] = await Promise.all([
    reading((db) => listTasks(db, { claim: claim.id, status: 'open', limit: taskLimit })),
    reading((db) => readClaimReview(db, claim.id)),
    reading((db) => readClaimEdits(db, claim.id)),
    reading((db) => readClaimState(db, claim.id)),
  ]);
  const isAdvice = claim.kind === 'advice';
  return (
    <article>
      <AsOfBanner asOf={asOf} nowHref={`/claims/${claim.id}`} />
      <SinceStrip objectType="claim" objectId={claim.id} />
      <ClaimHead claim={claim} />
      {state && <ClaimStanding claim={claim} state={state} />}
      {!isAdvice && review && <ReviewBlock id={claim.id} review={review} />}
      {!isAdvice && mayEdit && <LinkStudyButton claimId={claim.id} />}
      {state && <ClaimEdit claim={claim} state={state} />}
      <ClaimTasks tasks={tasks} />
      {edits && <ClaimProposals claimId={claim.id} edits={edits} mayDecide={mayDecide} />}
      <ClaimEvidence {...{ claim, mayEdit }} thresholds={review?.thresholds} />
      {review && <CertaintySection claim={claim.id} links={claim.links} review={review} />}
      {edits && <ClaimAside claimId={claim.id} {...{ edits, mayEdit }} links={claim.links} />}
      {!isAdvice && (
        <ExportMenu
          address={`/api/v1/claims/${encodeURIComponent(claim.id)}/export`}
          what="This claim with its evidence; citations are of its reports"
          mayImport={mayEdit}
        />
      )}
      <ActivityBlock of={{ claimId: claim.id }} href={activityHref({ claim: claim.id })} />
    </article>
  );
}
