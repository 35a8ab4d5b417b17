import type { ReportView } from '@touchstone/evidence';
import Link from 'next/link';
import { Moment } from '../components/moment.tsx';
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
          it was merged into{' '}
          <Link href={`/reports/${gone.to}`} prefetch={false}>
            PMID {gone.to}
          </Link>
        </>
      ) : (
        reasons[gone.reason]
      )}
      . Seen on <Moment instant={gone.at} />. What stands here is what PubMed last sent.
    </p>
  );
}
