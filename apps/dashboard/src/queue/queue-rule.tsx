import { queueRankSentences, queueRanks } from '@touchstone/evidence';
import classes from './queue-rule.module.css';

/** In which order things wait. */
export function QueueRule() {
  return (
    <details className={classes.rule}>
      <summary>In which order</summary>
      <ol>
        {queueRanks.map((rank) => (
          <li key={rank}>{queueRankSentences[rank]}.</li>
        ))}
      </ol>
      <p>Within each, what has waited longest comes first.</p>
    </details>
  );
}
