import type { ClaimState } from '@touchstone/db';
import type { ClaimView } from '@touchstone/evidence';
import Link from 'next/link';
import { Moment } from '../components/moment.tsx';
import classes from './claim-edit.module.css';

/** Says where a claim is not among those of its text as it is now; nothing where it is. */
export function ClaimStanding({ claim, state }: { claim: ClaimView; state: ClaimState }) {
  const { retired, anchor } = state;
  if (retired) {
    return (
      <p className={classes.standing}>
        Retired on <Moment instant={retired.at} />
        {retired.reason ? `: ${retired.reason.replace(/\.$/, '')}.` : '.'} Its links stay, to be
        read.{' '}
        {retired.mergedInto && (
          <Link href={`/claims/${retired.mergedInto}`} prefetch={false}>
            The claim that it was merged into
          </Link>
        )}
      </p>
    );
  }
  if (anchor === 'anchored') return null;
  const { slug, version } = claim.document;
  return (
    <p className={classes.standing}>
      {anchor === 'weak'
        ? 'The text was edited, and somebody has to confirm where this claim stands now.'
        : `The text was edited, and the words of this claim, last seen in version ${version}, are gone.`}{' '}
      <Link href={`/documents/${slug}/tray`} prefetch={false}>
        Place it
      </Link>
    </p>
  );
}
