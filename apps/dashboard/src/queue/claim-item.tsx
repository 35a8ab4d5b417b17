import type { QueueItem } from '@touchstone/evidence';
import { ReviewStateLine } from '../claim-review/review-state-line.tsx';
import { BalanceBar } from '../components/balance-bar.tsx';
import { Counts } from '../components/counts.tsx';
import classes from './item.module.css';
import { ItemClaim } from './item-claim.tsx';

type DueClaim = Extract<QueueItem, { kind: 'claim' }>;

/** A claim that is due for review, with its evidence counted and the reason. */
export function ClaimItem({ claim, review }: Pick<DueClaim, 'claim' | 'review'>) {
  return (
    <>
      <p className={classes.kicker}>Claim due for review</p>
      <ItemClaim claim={claim} />
      <div className={classes.counts}>
        <span className={classes.bar}>
          <BalanceBar balance={claim.evidence} />
        </span>
        <Counts balance={claim.evidence} />
      </div>
      <ReviewStateLine review={review} />
    </>
  );
}
