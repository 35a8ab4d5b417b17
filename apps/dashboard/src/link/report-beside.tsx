import { isOwnSource, type ReportView } from '@touchstone/evidence';
import { ReportTitle } from '../components/report-title.tsx';
import { authorsInWords } from '../report/authors-in-words.ts';
import { citationInWords } from '../report/citation-in-words.ts';
import { designLabels } from '../words/labels.ts';
import { formatNumber } from '../words/plural.ts';
import classes from './report-beside.module.css';

interface ReportBesideProps {
  report: ReportView;
  /** What is known of it on the claim already. */
  state?: string;
}

/** The report in short, above its abstract; or why there is none to choose words from. */
export function ReportBeside({ report, state = '' }: ReportBesideProps) {
  return (
    <section aria-label="The report" className={classes.report}>
      <h2 className={classes.title}>
        <ReportTitle report={report}>{report.title || `PMID ${report.pmid}`}</ReportTitle>
      </h2>
      <p className={classes.about}>{authorsInWords(report)}</p>
      <p className={classes.about}>{[citationInWords(report), ...facts(report)].join(' · ')}</p>
      {state !== '' && <p className={classes.state}>{state}</p>}
      {report.abstract.length === 0 && <p className={classes.none}>{whyNone(report)}</p>}
    </section>
  );
}

function facts({ design, participants }: ReportView): string[] {
  const known = participants === undefined ? [] : [`n\u00a0${formatNumber(participants)}`];
  return [designLabels[design], ...known];
}

function whyNone({ pmid, fetchedAt }: ReportView): string {
  const instead = 'Quote the title, or the full text with its place.';
  if (isOwnSource(pmid)) return `A source of our own has no abstract here. ${instead}`;
  return fetchedAt === undefined
    ? `Its abstract is not here: no ingest has fetched the record from PubMed yet. ${instead}`
    : `PubMed has no abstract of this report. ${instead}`;
}
