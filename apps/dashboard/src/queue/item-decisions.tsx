import type { LinkDetail } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';
import { decisionLabels } from '../words/status-labels.ts';
import classes from './item.module.css';

/** What everybody said, each in their own name; what was taken back is left out. */
export function ItemDecisions({ link }: { link: LinkDetail }) {
  const standing = link.decisions.filter(({ undoneAt }) => undoneAt === undefined);
  if (standing.length === 0) return null;
  return (
    <ul className={classes.decisions}>
      {standing.map(({ id, by, decision, note, at, revision }) => (
        <li key={id}>
          <strong className={classes.decider}>{by.name}</strong> {decisionLabels[decision]}
          {note !== undefined && `: ${note}`}
          {revision < link.statedRevision && ' (of an earlier state of the link)'}{' '}
          <Moment instant={at} />
        </li>
      ))}
    </ul>
  );
}
