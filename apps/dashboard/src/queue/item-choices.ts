import { directions, type QueueItem } from '@touchstone/evidence';
import { directionHeadings } from '../words/labels.ts';
import type { Choice } from './board-item.ts';

type LinkItem = Extract<QueueItem, { kind: 'proposal' | 'candidate' | 'change' | 'quote' }>;

/** What may be done to a link that waits: an accepted one whose quote moved has only its direction. */
export function linkChoices({ kind, link }: LinkItem): Choice[] {
  const settling: Choice[] = [
    { verb: 'accept', label: 'Accept', said: 'Accepted.' },
    { verb: 'reject', label: 'Reject', said: 'Rejected.' },
    { verb: 'postpone', label: 'Put off', said: 'Put off.' },
  ];
  const turning = directions
    .filter((direction) => direction !== (link.pending?.input ?? link).direction)
    .map((verb) => ({
      verb,
      label: directionHeadings[verb],
      said: `Direction: ${directionHeadings[verb].toLowerCase()}.`,
    }));
  if (kind === 'quote') return turning;
  // What another editor wants to change is theirs to turn: it is accepted or rejected.
  return kind === 'change' ? settling : [...settling, ...turning];
}

/** What becomes of a task's links. */
export function taskChoices(links: number): Choice[] {
  const them = links === 1 ? 'the link' : `the ${links} links`;
  return [
    { verb: 'accept', label: `Keep ${them}`, said: 'Kept.' },
    { verb: 'reject', label: `Withdraw ${them}`, said: 'Withdrawn.' },
  ];
}

export const claimChoices: Choice[] = [
  { verb: 'accept', label: 'Mark as reviewed', said: 'Marked as reviewed.' },
];
