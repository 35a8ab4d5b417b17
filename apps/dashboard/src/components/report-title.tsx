import { isOwnSource, type ReportBrief } from '@touchstone/evidence';
import Link from 'next/link';
import { sourceKindLabels } from '../words/source-labels.ts';
import classes from './report-title.module.css';
import { StandingTag } from './standing-tag.tsx';

interface ReportTitleProps {
  report: Pick<ReportBrief, 'pmid' | 'standing' | 'sourceKind'>;
  /** What names the report here: its title, or its byline and year. */
  children: string;
}

/**
 * A link to a report; a retracted one is struck through, with the word, and what PubMed does not have
 * says what it is.
 */
export function ReportTitle({ report, children }: ReportTitleProps) {
  const { pmid, standing, sourceKind = 'other' } = report;
  const name =
    standing === 'retracted' ? <s className={classes.retracted}>{children}</s> : children;
  return (
    <>
      <Link href={`/reports/${pmid}`} prefetch={false} className={classes.title}>
        {/* A title may hold characters that turn the direction of what follows it. */}
        <bdi>{name}</bdi>
      </Link>
      {isOwnSource(pmid) && (
        <>
          {' '}
          <span className={classes.own}>{sourceKindLabels[sourceKind]}, without a PMID</span>
        </>
      )}
      {standing !== 'current' && ' '}
      <StandingTag standing={standing} />
    </>
  );
}
