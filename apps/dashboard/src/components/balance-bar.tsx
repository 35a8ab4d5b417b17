import type { Balance, Stance } from '@touchstone/evidence';
import { barParts } from '../document/bar-parts.ts';
import classes from './balance-bar.module.css';

/** A claim's studies by direction as a small bar; decoration beside counts or a name in words. */
export function BalanceBar({ balance, tall = false }: { balance: Balance; tall?: boolean }) {
  const parts = barParts(balance);
  return (
    <span className={classes.bar} data-tall={tall || undefined} aria-hidden="true">
      {parts.length === 0 && <span className={classes.empty} />}
      {parts.map(({ stance, share }) => (
        <span key={stance} className={partClass[stance]} style={{ flexGrow: share }} />
      ))}
    </span>
  );
}

const partClass: Record<Stance, string | undefined> = {
  supports: classes.supports,
  disputes: classes.disputes,
  mixed: classes.mixed,
  neutral: classes.neutral,
};
