import type { ReportView } from '@touchstone/evidence';
import Link from 'next/link';
import { Moment } from '../components/moment.tsx';
import { pubmedHref } from './identifier-links.ts';
import classes from './report-gone.module.css';

const reasons = {
  deleted: 'it was deleted',
  merged: 'it was merged into another',
  'not-sent': 'it was asked for and did not come',
};

/** That PubMed has the record no more, and why; what stands here is what it last said. */
export function ReportGone({ gone }: { gone: NonNullable<ReportView['gone']> }) {
  return (
    <p className={classes.gone}>
      PubMed has this record no more:{' '}
      {gone.to ? (
        <>
          it was merged into <Merged into={gone.to} held={gone.toHeld ?? false} />
        </>
      ) : (
        reasons[gone.reason]
      )}
      . Seen on <Moment instant={gone.at} />. What stands here is what PubMed last sent.
    </p>
  );
}

/** A record that no topic of ours has found is at PubMed alone. */
function Merged({ into, held }: { into: string; held: boolean }) {
  if (!held) return <a href={pubmedHref(into)}>PMID {into} at PubMed</a>;
  return (
    <Link href={`/reports/${into}`} prefetch={false}>
      PMID {into}
    </Link>
  );
}
