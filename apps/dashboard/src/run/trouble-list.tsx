import type { Trouble } from '@touchstone/evidence';
import classes from './trouble-list.module.css';

const names = { webhook: 'Webhook', mail: 'Mail', crossref: 'Crossref' } satisfies Record<
  Trouble['about'],
  string
>;

/** What fails beside the runs and asks for somebody; nothing where all is well. */
export function TroubleList({ troubles }: { troubles: readonly Trouble[] }) {
  if (troubles.length === 0) return null;
  return (
    <section aria-labelledby="troubles" className={classes.troubles}>
      <h2 id="troubles">What needs somebody</h2>
      <dl>
        {troubles.map(({ about, message }) => (
          <div key={about}>
            <dt>{names[about]}</dt>
            <dd>{message}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
