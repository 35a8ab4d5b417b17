import { listTasks, readClaim, readClaimEdits, readClaimReview } from '@touchstone/db';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ActivityBlock } from '../../../activity/activity-block.tsx';
import { activityHref } from '../../../activity/activity-query.ts';
import { ClaimHead } from '../../../claim/claim-head.tsx';
import { claimSentence, sentenceText } from '../../../claim/claim-sentence.ts';
import { ClaimTasks } from '../../../claim/claim-tasks.tsx';
import { ComparatorSections } from '../../../claim/comparator-sections.tsx';
import { CountedStudies } from '../../../claim/counted-studies-list.tsx';
import { EvidenceMatrix } from '../../../claim/evidence-matrix.tsx';
import { EvidenceTable } from '../../../claim/evidence-table.tsx';
import { EvidenceTimeline } from '../../../claim/evidence-timeline.tsx';
import { CertaintySection } from '../../../claim-review/certainty-section.tsx';
import { ReviewBlock } from '../../../claim-review/review-block.tsx';
import { EmptyPlace } from '../../../components/empty-place.tsx';
import { actorMay } from '../../../current-actor.ts';
import { reading } from '../../../database.ts';
import { ClaimAside, ClaimProposals, LinkStudyButton } from '../../../link/claim-linking.tsx';
import { isName } from '../../../name-schema.ts';
import { ClaimEdit } from '../../../text/claim-edit.tsx';
import classes from './page.module.css';

const taskLimit = 50;

interface ClaimPageProps {
  params: Promise<{ id: string }>;
}

const readOnce = cache(async (id: string) =>
  isName(id) ? reading((db) => readClaim(db, id)) : undefined,
);

export async function generateMetadata({ params }: ClaimPageProps): Promise<Metadata> {
  const claim = await readOnce((await params).id);
  if (claim === undefined) return { title: 'No such claim' };
  return {
    title: claim.statement ?? claim.quote.exact,
    description: sentenceText(claimSentence(claim.links)),
  };
}

export default async function ClaimPage({ params }: ClaimPageProps) {
  const claim = await readOnce((await params).id);
  if (claim === undefined) notFound();
  const [mayEdit, mayDecide] = [await actorMay('edit-links'), await actorMay('decide')];
  const [tasks, review, edits] = await Promise.all([
    reading((db) => listTasks(db, { claim: claim.id, status: 'open', limit: taskLimit })),
    reading((db) => readClaimReview(db, claim.id)),
    reading((db) => readClaimEdits(db, claim.id)),
  ]);
  const isAdvice = claim.kind === 'advice';
  const isBare = claim.links.length === 0;
  return (
    <article>
      <ClaimHead claim={claim} />
      <ClaimEdit claim={claim} />
      {!isAdvice && review && <ReviewBlock id={claim.id} review={review} />}
      {!isAdvice && mayEdit && <LinkStudyButton claimId={claim.id} />}
      <ClaimTasks tasks={tasks} />
      {edits && <ClaimProposals claimId={claim.id} edits={edits} mayDecide={mayDecide} />}
      {isAdvice && (
        <div className={classes.section}>
          <EmptyPlace>This is advice. It is shown as such and takes no evidence.</EmptyPlace>
        </div>
      )}
      {!isAdvice && isBare && (
        <div className={classes.section}>
          <EmptyPlace>
            A picture of the studies, their timeline and the list of their findings will stand here
            once a study has been linked to this claim.
          </EmptyPlace>
        </div>
      )}
      {!isAdvice && !isBare && (
        <>
          <section className={classes.section} aria-labelledby="matrix">
            <h2 id="matrix">Where the evidence lies</h2>
            <EvidenceMatrix links={claim.links} />
            <EvidenceTable links={claim.links} />
          </section>
          <section className={classes.section} aria-labelledby="timeline">
            <h2 id="timeline">How it grew</h2>
            <EvidenceTimeline links={claim.links} />
          </section>
          <ComparatorSections links={claim.links} level={2} mayEdit={mayEdit} />
          <section className={classes.section} aria-labelledby="counted">
            <h2 id="counted">What the counts hold</h2>
            <CountedStudies links={claim.links} />
          </section>
          {review && <CertaintySection claim={claim.id} links={claim.links} review={review} />}
        </>
      )}
      {edits && <ClaimAside claimId={claim.id} edits={edits} mayEdit={mayEdit} />}
      <ActivityBlock of={{ claimId: claim.id }} href={activityHref({ claim: claim.id })} />
    </article>
  );
}
