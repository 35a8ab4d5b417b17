import type { DecisionView } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';
import { decisionLabels } from '../words/status-labels.ts';
import classes from './item.module.css';

/** What the others said, each in their own name; what was taken back is left out. */
export function ItemDecisions({ decisions }: { decisions: readonly DecisionView[] }) {
  const standing = decisions.filter(({ undoneAt }) => undoneAt === undefined);
  if (standing.length === 0) return null;
  return (
    <ul className={classes.decisions}>
      {standing.map(({ id, by, decision, note, at }) => (
        <li key={id}>
          <strong className={classes.decider}>{by.name}</strong> {decisionLabels[decision]}
          {note !== undefined && `: ${note}`} <Moment instant={at} />
        </li>
      ))}
    </ul>
  );
}
