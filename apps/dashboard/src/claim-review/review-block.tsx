import type { ClaimReview } from '@touchstone/evidence';
import { actorMay, currentActor } from '../current-actor.ts';
import { MarkReviewedForm } from './mark-reviewed-form.tsx';
import classes from './review-block.module.css';
import { ReviewStateLine } from './review-state-line.tsx';

/** Where a claim's review stands, and what marks it as reviewed. Advice has none. */
export async function ReviewBlock({ id, review }: { id: string; review: ClaimReview }) {
  const isOwnWording = review.rewordedBy?.id === (await currentActor()).id;
  return (
    <div className={classes.block}>
      <ReviewStateLine review={review} />
      {!isOwnWording && (await actorMay('decide')) && (
        <MarkReviewedForm id={id} revision={review.revision} />
      )}
    </div>
  );
}
