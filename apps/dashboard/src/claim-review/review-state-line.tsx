import type { ClaimReviewState } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';
import { reviewReasonLabels } from '../words/certainty-labels.ts';
import { listInWords } from '../words/plural.ts';
import classes from './review-state-line.module.css';

/** "Reviewed on 12 Nov 2025 by Ada Nan"; "Needs review: …". */
export function ReviewStateLine({ review }: { review: ClaimReviewState }) {
  const reasons = listInWords(review.because.map((reason) => reviewReasonLabels[reason]));
  return (
    <p className={classes.line} data-state={review.state}>
      {review.at && review.by && (
        <span>
          Reviewed on <Moment instant={review.at} /> by {review.by.name}.
        </span>
      )}{' '}
      {review.because.length > 0 && <strong>Needs review: {reasons}.</strong>}{' '}
      {review.rewordedBy && (
        <span>Reworded by {review.rewordedBy.name}, so another editor reviews it.</span>
      )}
      {review.state === 'new' && review.because.length === 0 && 'Not reviewed yet: no evidence.'}
      {review.state === 'reviewed' && review.dueAt && (
        <span>
          Due again on <Moment instant={review.dueAt} />.
        </span>
      )}
    </p>
  );
}
