import type { Stance } from '@touchstone/evidence';
import classes from './shape.module.css';

export interface ShapeProps {
  stance: Stance;
  /** Side of the box in CSS pixels; all four shapes fill the same area of it. */
  size?: number;
  /** Indirect evidence. */
  hollow?: boolean;
  /** A synthesis: the same shape within a ring. */
  ringed?: boolean;
  /** A retracted report: greyed and struck through. */
  struck?: boolean;
}

/** The sign of a direction, the same in text, matrix, lists and the favicon. */
export function Shape({ stance, size = 11, hollow, ringed, struck }: ShapeProps) {
  return (
    <svg
      className={classes.shape}
      data-stance={stance}
      data-hollow={hollow || undefined}
      data-struck={struck || undefined}
      width={size}
      height={size}
      viewBox={ringed ? '-5 -5 30 30' : '0 0 20 20'}
      aria-hidden="true"
      focusable="false"
    >
      {ringed && <circle className={classes.ring} cx="10" cy="10" r="13.5" />}
      {paths[stance].map(({ d, part }) => (
        <path key={part} className={classes[part]} d={d} />
      ))}
      {struck && <path className={classes.strike} d="M-2 10H22" />}
    </svg>
  );
}

/** Each of about 150 square units. A mixed one shows both colours in a square of its own. */
const paths: Record<Stance, { d: string; part: 'body' | 'upper' | 'lower' }[]> = {
  supports: [{ d: 'M10 1.8 19.3 17.9H.7z', part: 'body' }],
  disputes: [{ d: 'M10 18.2 .7 2.1h18.6z', part: 'body' }],
  neutral: [{ d: 'M10 1.3 18.7 10 10 18.7 1.3 10z', part: 'body' }],
  mixed: [
    { d: 'M2.6 17.4V2.6h14.8z', part: 'upper' },
    { d: 'M17.4 2.6v14.8H2.6z', part: 'lower' },
  ],
};
