import type { ActivityView } from '@touchstone/evidence';
import { capitalise, plural } from '../words/plural.ts';
import classes from './activity-list.module.css';
import { differencesOf, whatWasDone } from './describe-activity.ts';
import { FieldDifferenceView } from './field-difference-view.tsx';
import { ObjectName } from './object-name.tsx';

/** One thing that was done to one object, with its fields before and after to unfold. */
export function ActivityWhat({ activity }: { activity: ActivityView }) {
  const differences = differencesOf(activity);
  return (
    <div className={classes.what}>
      <p>
        {activity.undoes === undefined
          ? capitalise(whatWasDone(activity))
          : `Took back: ${whatWasDone(activity)}`}
        <ObjectName activity={activity} />
      </p>
      {differences.length > 0 && (
        <details className={classes.fold}>
          <summary>{plural(differences.length, 'field')}</summary>
          <dl className={classes.fields}>
            {differences.map((difference) => (
              <FieldDifferenceView key={difference.field} difference={difference} />
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
