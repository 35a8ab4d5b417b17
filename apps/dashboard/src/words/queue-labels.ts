import type { QueueKind } from '@touchstone/evidence';

/** Each kind of thing that may wait, as a heading. */
export const queueKindLabels: Record<QueueKind, string> = {
  task: 'Changed sources',
  change: 'Changes of links',
  proposal: 'Proposed links',
  candidate: 'Found by the machine',
  quote: 'Quotes that moved',
  tray: 'Claims that lost their words',
  claim: 'Claims due',
};
