import type { Position } from '../anchor.ts';
import type { KeptRun } from './kept-runs.ts';

/** The place that an edit carried a passage to, where it left all of it in one piece. */
export function carryWhole(runs: readonly KeptRun[], { start, end }: Position) {
  const run = runs.find(({ from, length }) => from <= start && end <= from + length);
  return run && { start: start - run.from + run.to, end: end - run.from + run.to };
}

/**
 * The place between what is left of a passage's neighbours, or of the passage itself where its first
 * or last words stand: where its words are now, if they are where they were. It may be empty.
 */
export function carryPlace(
  runs: readonly KeptRun[],
  { start, end, length }: Position & { length: number },
): Position {
  const holdsStart = runs.find(({ from, length }) => from <= start && start < from + length);
  const holdsEnd = runs.find(({ from, length }) => from < end && end <= from + length);
  const before = runs.findLast(({ from, length }) => from + length <= start);
  const after = runs.find(({ from }) => from >= end);
  return {
    start: holdsStart
      ? start - holdsStart.from + holdsStart.to
      : before
        ? before.to + before.length
        : 0,
    end: holdsEnd ? end - holdsEnd.from + holdsEnd.to : (after?.to ?? length),
  };
}

/** How much of a place in the new text was there before, outside of the passage, from 0 to 1. */
export function shareOfOthers(runs: readonly KeptRun[], place: Position, passage: Position) {
  let others = 0;
  for (const { from, to, length } of runs) {
    const start = Math.max(place.start, to);
    const end = Math.min(place.end, to + length);
    if (start >= end) continue;
    const old = { start: start - to + from, end: end - to + from };
    const own = Math.min(old.end, passage.end) - Math.max(old.start, passage.start);
    others += end - start - Math.max(0, own);
  }
  return others / (place.end - place.start);
}
