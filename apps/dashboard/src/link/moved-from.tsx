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
      Accept it if it shows as much of this claim as of the one that it{' '}
      {from.wasAccepted ? 'was accepted on' : 'stood on'}:{' '}
      <Link href={`/claims/${from.id}`} prefetch={false}>
        {from.statement}
      </Link>
    </p>
  );
}
