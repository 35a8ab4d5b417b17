import type { Notice, ReportView } from '@touchstone/evidence';
import { noticeSourceLabels, standingLabels } from '../words/labels.ts';
import { listInWords } from '../words/plural.ts';
import { NoticeLine } from './notice-line.tsx';
import classes from './report-notices.module.css';

type ReportNoticesProps = Pick<ReportView, 'notices' | 'disagreement'>;

/** What each source says about the report's standing; nothing where nobody says anything. */
export function ReportNotices({ notices, disagreement }: ReportNoticesProps) {
  if (notices.length === 0) return null;
  return (
    <section aria-labelledby="notices">
      <h2 id="notices">Notices</h2>
      {disagreement.length > 0 && (
        <p className={classes.disagreement}>
          The sources disagree: {sourcesInWords(disagreement)}. The gravest counts.
        </p>
      )}
      <ul className={classes.notices}>
        {notices.map((notice) => (
          <li key={keyOf(notice)}>
            <NoticeLine notice={notice} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "PubMed says corrected and Crossref says partly retracted". */
function sourcesInWords(disagreement: ReportView['disagreement']): string {
  return listInWords(
    disagreement.map(
      ({ source, standing }) => `${noticeSourceLabels[source]} says ${standingLabels[standing]}`,
    ),
  );
}

function keyOf({ source, kind, refType, reference, pmid, doi, date }: Notice): string {
  return [source, kind, refType, reference, pmid, doi, date].join(' ');
}
