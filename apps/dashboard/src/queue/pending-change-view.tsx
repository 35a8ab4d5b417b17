import type { LinkDetail, LinkInput } from '@touchstone/evidence';
import { differencesOf } from '../activity/describe-activity.ts';
import { FieldDifferenceView } from '../activity/field-difference-view.tsx';
import classes from './item.module.css';

interface PendingChangeViewProps {
  link: LinkDetail;
  pending: NonNullable<LinkDetail['pending']>;
}

/** What would change: the fields before and after, and why. */
export function PendingChangeView({ link, pending }: PendingChangeViewProps) {
  const { input, reason } = pending;
  const differences = input ? differencesOf({ before: asStated(link), after: flat(input) }) : [];
  return (
    <div className={classes.pending}>
      {reason && <p>Why: {reason}</p>}
      {differences.length > 0 && (
        <dl>
          {differences.map((difference) => (
            <FieldDifferenceView key={difference.field} difference={difference} />
          ))}
        </dl>
      )}
    </div>
  );
}

/** The quote's words stand for the quote. */
function flat({ quote, ...input }: LinkInput): Record<string, unknown> {
  return { ...input, quote: quote?.exact, depth: quote?.depth, quotePlace: quote?.place };
}

/** The same fields of the link as it is. */
function asStated(link: LinkDetail): Record<string, unknown> {
  const { comparator, outcome, timePoint, timePointBasis, label, direction, directness } = link;
  const { finding, figures, readFrom, confidence, quote, depth, quotePlace } = link;
  return {
    ...{ comparator, outcome, timePoint, timePointBasis, label, direction, directness },
    ...{ finding, figures, readFrom, confidence, quote, depth, quotePlace },
  };
}
