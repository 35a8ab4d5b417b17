import type { LinkDetail, QueueItem } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';
import { quoteStateLabels } from '../words/labels.ts';
import classes from './item.module.css';

type WaitingLink = Extract<QueueItem, { kind: 'proposal' | 'candidate' | 'change' | 'quote' }>;

/** Why a link waits: who proposes what, that editors differ, or what became of its quote. */
export function ItemWhy({ item }: { item: WaitingLink }) {
  return (
    <p className={classes.kicker}>
      <What item={item} />
      {item.link.differ && (
        <>
          {'. '}
          <strong>
            Editors differ{item.ofMine && ', you among them: a third settles it, or you agree anew'}
            .
          </strong>
        </>
      )}
    </p>
  );
}

function What({ item: { kind, link } }: { item: WaitingLink }) {
  if (kind === 'quote') return `The quote ${quoteStateLabels[link.quoteState ?? 'gone']}`;
  if (kind === 'candidate') return 'Found by the machine, accepted by nobody yet';
  if (kind === 'change' && link.pending) {
    return (
      <>
        {changeWords[link.pending.change]} proposed by {link.pending.by.name} on{' '}
        <Moment instant={link.pending.at} />
      </>
    );
  }
  if (link.movedFrom) {
    return (
      <>
        Moved to this claim by {link.statedBy?.name} on <Moment instant={link.movedFrom.at} />
      </>
    );
  }
  return (
    <>
      {link.createdBy ? `Proposed by ${link.createdBy.name}` : 'Proposed'} on{' '}
      <Moment instant={link.createdAt} />
    </>
  );
}

const changeWords: Record<NonNullable<LinkDetail['pending']>['change'], string> = {
  revise: 'A revision',
  withdraw: 'To be withdrawn, as',
  restore: 'To be restored, as',
};
