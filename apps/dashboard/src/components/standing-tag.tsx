import type { Standing } from '@touchstone/evidence';
import { standingLabels } from '../words/labels.ts';
import classes from './standing-tag.module.css';

/** A report's standing in a word; nothing where it stands as it was published. */
export function StandingTag({ standing }: { standing: Standing }) {
  if (standing === 'current') return null;
  return (
    <span className={classes.tag} data-retracted={standing === 'retracted' || undefined}>
      {standingLabels[standing]}
    </span>
  );
}
