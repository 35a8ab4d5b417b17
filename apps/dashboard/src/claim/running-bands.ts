import type { Stance } from '@touchstone/evidence';
import type { TimelineYear } from './timeline.ts';

export interface Band {
  stance: Stance;
  /** SVG path in years across (0 is the first year) and studies up (0 is the top of the whole). */
  path: string;
}

/** From the base upwards; mixed lies between the directions that it holds. */
const order = ['supports', 'mixed', 'disputes', 'neutral'] as const;

/** The running count as stacked bands that step up in the middle of each year's column. */
export function runningBands(
  years: readonly TimelineYear[],
  { first, last }: { first: number; last: number },
): Band[] {
  const final = years.at(-1);
  if (final === undefined) return [];
  const total = order.reduce((sum, stance) => sum + final.running[stance], 0);
  return order
    .filter((stance) => final.running[stance] > 0)
    .map((stance) => {
      const below = order.slice(0, order.indexOf(stance));
      const steps = years.map(({ year, running }) => {
        const base = below.reduce((sum, other) => sum + running[other], 0);
        return { x: year - first + 0.5, low: total - base, high: total - base - running[stance] };
      });
      return { stance, path: outline(steps, last - first + 1) };
    });
}

interface Step {
  x: number;
  low: number;
  high: number;
}

/** Along the upper edge to the right, then back along the lower one. */
function outline(steps: readonly Step[], end: number): string {
  const stretches = steps.map((step, index) => ({ ...step, to: steps[index + 1]?.x ?? end }));
  const upper = stretches.flatMap(({ x, to, high }) => [`${x} ${high}`, `${to} ${high}`]);
  const lower = stretches.flatMap(({ x, to, low }) => [`${x} ${low}`, `${to} ${low}`]).reverse();
  return `M${[...upper, ...lower].join('L')}Z`;
}
