import type { LinkDetail } from '@touchstone/evidence';

/** Whether a link counts, and why not: "Withdrawn, counts for nothing: wrong arm." */
export function linkStatusInWords({
  status,
  statusReason,
  twoPerson,
  pending,
}: LinkDetail): string {
  const why = statusReason === undefined ? '' : `: ${statusReason}`;
  switch (status) {
    case 'accepted':
      return pending ? 'Accepted; a change of it waits' : 'Accepted';
    case 'proposed':
      return twoPerson
        ? 'Proposed: it counts once another editor accepts it'
        : 'Proposed: it counts once somebody accepts it';
    case 'rejected':
      return `Rejected, counts for nothing${why}`;
    case 'withdrawn':
      return `Withdrawn, counts for nothing${why}`;
  }
}
