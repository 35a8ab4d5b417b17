import { comparatorHeading } from '../claim/comparator-sections.tsx';
import { Moment } from '../components/moment.tsx';
import { certaintyLabels, concernLabels, domainLabels } from '../words/certainty-labels.ts';
import { outcomeLabels } from '../words/labels.ts';
import { plural } from '../words/plural.ts';
import { CertaintyForm } from './certainty-form.tsx';
import type { CertaintyRow } from './certainty-rows.ts';
import classes from './certainty-section.module.css';
import { DropForm } from './drop-form.tsx';
import { dropRating } from './drop-rating.ts';

interface CertaintyRowViewProps {
  claim: string;
  row: CertaintyRow;
  mayEdit: boolean;
}

/** One outcome against one comparator: how certain, why, who says so and when. */
export function CertaintyRowView({ claim, row, mayEdit }: CertaintyRowViewProps) {
  const { outcome, comparator, rating } = row;
  const scope = `${outcomeLabels[outcome]}, ${comparatorHeading(comparator).toLowerCase()}`;
  return (
    <li className={classes.row}>
      <p className={classes.scope}>
        {outcomeLabels[outcome]}
        <small>
          {comparatorHeading(comparator)} · {plural(row.links, 'link')}
        </small>
      </p>
      <div>
        <p className={classes.level} data-none={rating === undefined || undefined}>
          {rating ? `${certaintyLabels[rating.level]} certainty` : 'Nobody has rated it yet.'}
        </p>
        {rating && <Why rating={rating} />}
        {mayEdit && (
          <details className={classes.fold}>
            <summary>
              {rating ? 'Change' : 'Rate'}
              <span className="visually-hidden"> the certainty: {scope}</span>
            </summary>
            <CertaintyForm
              key={rating?.revision ?? 0}
              {...{ claim, outcome, comparator, rating }}
            />
            {rating && (
              <DropForm
                action={dropRating}
                id={rating.id}
                revision={rating.revision}
                what="the rating"
              />
            )}
          </details>
        )}
      </div>
    </li>
  );
}

function Why({ rating }: { rating: NonNullable<CertaintyRow['rating']> }) {
  return (
    <>
      <ul className={classes.reasons}>
        {rating.reasons.map(({ domain, concern, note }) => (
          <li key={domain}>
            {domainLabels[domain]}: {concernLabels[concern]}
            {note !== '' && ` (${note})`}
          </li>
        ))}
        {rating.note && <li>{rating.note}</li>}
      </ul>
      <p className={classes.who}>
        {rating.by.name}, <Moment instant={rating.at} />
      </p>
    </>
  );
}
