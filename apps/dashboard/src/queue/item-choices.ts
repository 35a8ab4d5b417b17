import { directions, type LinkDetail, type QueueItem } from '@touchstone/evidence';
import { directionHeadings } from '../words/labels.ts';
import type { Choice } from './board-item.ts';

type LinkItem = Extract<QueueItem, { kind: 'proposal' | 'candidate' | 'change' | 'quote' }>;

/** What may be done to a link that waits. */
export function linkChoices(item: LinkItem): Choice[] {
  const { kind, link } = item;
  const settling: Choice[] = [
    { verb: 'accept', label: 'Accept', said: 'Accepted.', settles: true },
    { verb: 'reject', label: 'Reject', said: 'Rejected.', settles: true },
    { verb: 'postpone', label: 'Put off', said: 'Put off.', settles: true },
  ];
  const turning = directions
    .filter((direction) => direction !== (link.pending?.input ?? link).direction)
    .map((verb) => {
      const heading = directionHeadings[verb];
      return { verb, label: heading, said: sayTurned(heading, item), settles: kind !== 'quote' };
    });
  if (kind === 'quote') return [...quoteChoices(link), ...turning];
  // What another editor wants to change is theirs to turn: it is accepted or rejected.
  return kind === 'change' ? settling : [...settling, ...turning];
}

/** Of an accepted link whose quote moved; words that are gone cannot be confirmed, but chosen anew. */
function quoteChoices({ quoteState }: LinkDetail): Choice[] {
  const [verb, said] = ['accept', 'The quote is still right.'] as const;
  return [
    ...(quoteState === 'moved' ? [{ verb, said, label: 'Still right', settles: true }] : []),
    { verb: 'reject', label: 'Withdraw the link', said: 'Withdrawn.', settles: true },
  ];
}

/** Whoever turns a proposal is for it as it is then: alone that accepts it, of two the other decides. */
function sayTurned(heading: string, { kind, link }: LinkItem): string {
  const direction = heading.toLowerCase();
  if (kind === 'quote') return `Direction: ${direction}.`;
  return link.twoPerson
    ? `Direction: ${direction}. Another editor decides on it.`
    : `Accepted, direction: ${direction}.`;
}

/** What becomes of a task's links. */
export function taskChoices(links: number): Choice[] {
  const them = links === 1 ? 'the link' : `the ${links} links`;
  return [
    { verb: 'accept', label: `Keep ${them}`, said: 'Kept.', settles: true },
    { verb: 'reject', label: `Withdraw ${them}`, said: 'Withdrawn.', settles: true },
  ];
}

export const claimChoices: Choice[] = [
  { verb: 'accept', label: 'Mark as reviewed', said: 'Marked as reviewed.', settles: true },
];
