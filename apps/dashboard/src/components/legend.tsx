import classes from './legend.module.css';
import { Shape } from './shape.tsx';

/** What the shapes say, in words. */
export function Legend() {
  return (
    <ul className={classes.legend} aria-label="Signs">
      <li>
        <Shape stance="supports" /> supports
      </li>
      <li>
        <Shape stance="disputes" /> conflicts with
      </li>
      <li>
        <Shape stance="mixed" /> does both
      </li>
      <li>
        <Shape stance="neutral" /> inconclusive
      </li>
      <li>
        <Shape stance="neutral" hollow /> hollow: indirect
      </li>
      <li>
        <Shape stance="neutral" ringed size={14} /> ringed: a synthesis
      </li>
    </ul>
  );
}
