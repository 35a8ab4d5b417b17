import type { Balance, TaskBalances as Balances } from '@touchstone/evidence';
import { BalanceBar } from '../components/balance-bar.tsx';
import { Counts } from '../components/counts.tsx';
import classes from './task-balances.module.css';

/** The claim's evidence as it is with this report's links, and as it is without them. */
export function TaskBalances({ balances }: { balances: Balances }) {
  const isSame = JSON.stringify(balances.with) === JSON.stringify(balances.without);
  return (
    <div>
      <dl className={classes.balances}>
        <Row name="With it" balance={balances.with} />
        <Row name="Without it" balance={balances.without} />
      </dl>
      {isSame && <p className={classes.same}>The claim’s count stays the same either way.</p>}
    </div>
  );
}

function Row({ name, balance }: { name: string; balance: Balance }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className={classes.bar}>
          <BalanceBar balance={balance} />
        </span>
        <Counts balance={balance} />
      </dd>
    </div>
  );
}
