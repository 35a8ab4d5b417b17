import type { ExclusionView } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';
import { ReportTitle } from '../components/report-title.tsx';
import classes from './claim-linking.module.css';
import { ReadmitForm } from './readmit-form.tsx';

interface ClaimExclusionsProps {
  claimId: string;
  exclusions: readonly ExclusionView[];
  mayEdit: boolean;
}

/** Reports that somebody looked at and left aside, with the reason: that is knowledge too. */
export function ClaimExclusions({ claimId, exclusions, mayEdit }: ClaimExclusionsProps) {
  if (exclusions.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="exclusions">
      <h2 id="exclusions">Looked at, does not bear on it</h2>
      <ul className={classes.list}>
        {exclusions.map(({ id, report, reason, by, at }) => (
          <li key={id}>
            <p>
              <ReportTitle report={report}>{report.title || report.pmid}</ReportTitle>
            </p>
            <p>{reason}</p>
            <div className={classes.line}>
              <p className={classes.about}>
                {[report.byline, report.year].filter(Boolean).join(' ')} · left aside by {by.name},{' '}
                <Moment instant={at} />
              </p>
              {mayEdit && <ReadmitForm claimId={claimId} report={report} />}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
