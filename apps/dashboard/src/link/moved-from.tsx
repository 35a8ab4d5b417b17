import type { LinkDetail } from '@touchstone/evidence';
import Link from 'next/link';

interface MovedFromProps {
  from: NonNullable<LinkDetail['movedFrom']>;
  className?: string | undefined;
}

/** On which claim a proposal stood before somebody moved it: what another editor is asked then. */
export function MovedFrom({ from, className }: MovedFromProps) {
  return (
    <p className={className}>
      It stood on another claim{from.wasAccepted && ', where it was accepted'}: “
      <Link href={`/claims/${from.id}`} prefetch={false}>
        {from.statement}
      </Link>
      ”. Accept it if it shows as much of this one.
    </p>
  );
}
