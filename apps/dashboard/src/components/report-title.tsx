import { isOwnSource, type Standing } from '@touchstone/evidence';
import Link from 'next/link';
import classes from './report-title.module.css';
import { StandingTag } from './standing-tag.tsx';

interface ReportTitleProps {
  pmid: string;
  /** What names the report here: its title, or its byline and year. */
  children: string;
  standing: Standing;
}

/** A link to a report; a retracted one is struck through, with the word. */
export function ReportTitle({ pmid, children, standing }: ReportTitleProps) {
  const name =
    standing === 'retracted' ? <s className={classes.retracted}>{children}</s> : children;
  return (
    <>
      <Link href={`/reports/${pmid}`} prefetch={false} className={classes.title}>
        {/* A title may hold characters that turn the direction of what follows it. */}
        <bdi>{name}</bdi>
      </Link>
      {isOwnSource(pmid) && <span className={classes.own}> without a PMID</span>}
      {standing !== 'current' && ' '}
      <StandingTag standing={standing} />
    </>
  );
}
