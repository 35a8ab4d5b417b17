import type { ReportView } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';
import { leftReasonLabels } from '../words/labels.ts';
import classes from './topics-fact.module.css';

/** The topics whose search found the report, and since when one does so no more. */
export function TopicsFact({ topics }: { topics: ReportView['topics'] }) {
  return (
    <ul>
      {topics.map(({ topic, title, firstFoundAt, leftAt, leftReason }) => (
        <li key={topic}>
          <span className={classes.title} data-left={leftAt !== undefined || undefined}>
            {title}
          </span>
          <small>
            since <Moment instant={firstFoundAt} />
            {leftAt && leftReason && (
              <>
                {' '}
                until <Moment instant={leftAt} />: {leftReasonLabels[leftReason]}
              </>
            )}
          </small>
        </li>
      ))}
    </ul>
  );
}
