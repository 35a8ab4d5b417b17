import type { Balance, Tally } from '@touchstone/evidence';
import { balanceInWords } from '../words/balance-in-words.ts';
import { stanceOrder, tallyTotal } from '../words/tally-in-words.ts';
import classes from './counts.module.css';
import { Shape } from './shape.tsx';

/** A claim's counts in small figures: studies, then syntheses after a thin stroke. */
export function Counts({ balance }: { balance: Balance }) {
  const words = balanceInWords(balance);
  const hasBoth = tallyTotal(balance.studies) > 0 && tallyTotal(balance.syntheses) > 0;
  return (
    <span className={classes.counts}>
      <span className={classes.figures} aria-hidden="true">
        <Figures tally={balance.studies} />
        {hasBoth && <span className={classes.stroke} />}
        <Figures tally={balance.syntheses} ringed />
        {words === '' && <span className={classes.none}>no evidence</span>}
      </span>
      <span className="visually-hidden"> ({words === '' ? 'no evidence' : words})</span>
    </span>
  );
}

/** The figures of one tally, each after its sign. */
export function Figures({ tally, ringed = false }: { tally: Tally; ringed?: boolean }) {
  return stanceOrder
    .filter((stance) => tally[stance] > 0)
    .map((stance) => (
      <span key={stance} className={classes.figure}>
        <Shape stance={stance} size={ringed ? 13 : 10} ringed={ringed} />
        {tally[stance]}
      </span>
    ));
}
