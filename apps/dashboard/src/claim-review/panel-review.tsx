import { readClaimReview } from '@touchstone/db';
import { reading } from '../database.ts';
import { ReviewBlock } from './review-block.tsx';

/** A claim's review beside its text. */
export async function PanelReview({ id }: { id: string }) {
  const review = await reading((db) => readClaimReview(db, id));
  return review ? <ReviewBlock id={id} review={review} /> : null;
}
