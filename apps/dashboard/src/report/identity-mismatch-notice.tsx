import type { IdentityMismatch } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';
import classes from './identity-mismatch-notice.module.css';

/** The one thing on a report's page that must not be missed: PubMed's record is another paper. */
export function IdentityMismatchNotice({ mismatch }: { mismatch: IdentityMismatch }) {
  return (
    <section id="identity" className={classes.notice} aria-labelledby="identity-title">
      <h2 id="identity-title">PubMed knows this number by another title</h2>
      <dl className={classes.titles}>
        <div>
          <dt>Ours</dt>
          <dd>{mismatch.ourTitle}</dd>
        </div>
        <div>
          <dt>PubMed’s</dt>
          <dd>{mismatch.pubmedTitle}</dd>
        </div>
      </dl>
      <p>
        Found on <Moment instant={mismatch.foundAt} />. PubMed’s record is kept apart and nothing
        here was replaced. Compare the two at PubMed before you rely on this report.
      </p>
    </section>
  );
}
