import type { ClaimReview, Outcome } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';
import { outcomeLabels } from '../words/labels.ts';
import classes from './certainty-section.module.css';
import { DropForm } from './drop-form.tsx';
import { dropSmallest } from './drop-smallest.ts';
import { ThresholdForm } from './threshold-form.tsx';
import { ThresholdLine } from './threshold-line.tsx';

interface ThresholdListProps {
  claim: string;
  /** Those that have links. */
  outcomes: readonly Outcome[];
  thresholds: ClaimReview['thresholds'];
  mayEdit: boolean;
}

/** For each outcome the smallest difference that matters to patients, where somebody has said it. */
export function ThresholdList({ claim, outcomes, thresholds, mayEdit }: ThresholdListProps) {
  const all = [...new Set([...outcomes, ...thresholds.map(({ outcome }) => outcome)])];
  if (thresholds.length === 0 && !mayEdit) return null;
  return (
    <>
      <h3 className={classes.subheading}>The smallest difference that matters to patients</h3>
      <ul className={classes.rows}>
        {all.map((outcome) => {
          const threshold = thresholds.find((one) => one.outcome === outcome);
          return (
            <li key={outcome} className={classes.row}>
              <p className={classes.scope}>{outcomeLabels[outcome]}</p>
              <div>
                <p className={classes.level} data-none={threshold === undefined || undefined}>
                  {threshold ? <ThresholdLine threshold={threshold} /> : 'Nobody has said it yet.'}
                </p>
                {threshold && (
                  <p className={classes.who}>
                    {threshold.by.name}, <Moment instant={threshold.at} />
                  </p>
                )}
                {mayEdit && <Edit {...{ claim, outcome, threshold }} />}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface EditProps {
  claim: string;
  outcome: Outcome;
  threshold: ClaimReview['thresholds'][number] | undefined;
}

function Edit({ claim, outcome, threshold }: EditProps) {
  const name = outcomeLabels[outcome].toLowerCase();
  return (
    <details className={classes.fold}>
      <summary>
        {threshold ? 'Change' : 'Say it'}
        <span className="visually-hidden"> the smallest difference in {name}</span>
      </summary>
      <ThresholdForm key={threshold?.revision ?? 0} {...{ claim, outcome, threshold }} />
      {threshold && (
        <DropForm action={dropSmallest} id={threshold.id} revision={threshold.revision} what="it" />
      )}
    </details>
  );
}
