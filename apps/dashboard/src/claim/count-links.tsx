import type { Balance, Tally } from '@touchstone/evidence';
import { Shape } from '../components/shape.tsx';
import { plural } from '../words/plural.ts';
import { stanceOrder, tallyInWords, tallyTotal } from '../words/tally-in-words.ts';
import classes from './count-links.module.css';
import { countedId } from './counted-id.ts';

/** The claim's counts, each of which opens into its list. */
export function CountLinks({ balance }: { balance: Balance }) {
  return (
    <dl className={classes.rows}>
      <Row tally={balance.studies} synthesis={false} />
      <Row tally={balance.syntheses} synthesis />
    </dl>
  );
}

function Row({ tally, synthesis }: { tally: Tally; synthesis: boolean }) {
  const total = tallyTotal(tally);
  if (total === 0) return null;
  const name = synthesis
    ? plural(total, 'synthesis', 'syntheses')
    : plural(total, 'study', 'studies');
  return (
    <div className={classes.row}>
      <dt>{name}</dt>
      <dd>
        {stanceOrder
          .filter((stance) => tally[stance] > 0)
          .map((stance) => (
            <a key={stance} href={`#${countedId(stance, synthesis)}`} className={classes.count}>
              <Shape stance={stance} ringed={synthesis} size={synthesis ? 16 : 12} />
              {tallyInWords({ ...none, [stance]: tally[stance] })}
            </a>
          ))}
      </dd>
    </div>
  );
}

const none: Tally = { supports: 0, disputes: 0, neutral: 0, mixed: 0 };
