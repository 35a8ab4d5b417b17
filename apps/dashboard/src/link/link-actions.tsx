import type { LinkView } from '@touchstone/evidence';
import Link from 'next/link';
import classes from './link-actions.module.css';

interface LinkActionsProps {
  link: LinkView;
  /** Whether whoever reads may change it; everybody may read its history. */
  mayEdit: boolean;
}

/** The quiet menu of a link in a list. */
export function LinkActions({ link: { id, report, outcome }, mayEdit }: LinkActionsProps) {
  const of = `${report.byline} ${report.year ?? ''}, ${outcome}`;
  return (
    <span className={classes.actions}>
      <Link href={`/links/${id}`} prefetch={false} aria-label={`About the link of ${of}`}>
        About
      </Link>
      {mayEdit && (
        <>
          <Link href={`/links/${id}/edit`} prefetch={false} aria-label={`Edit the link of ${of}`}>
            Edit
          </Link>
          <Link
            href={`/links/${id}#withdraw`}
            prefetch={false}
            aria-label={`Withdraw the link of ${of}`}
          >
            Withdraw
          </Link>
        </>
      )}
    </span>
  );
}
