import type { Balance, Stance } from '@touchstone/evidence';
import type { CSSProperties } from 'react';
import { type BarPart, barParts } from './bar-parts.ts';

/** A claim's bar as it runs under one segment of its passage. */
export interface BarUnderSegment {
  balance: Balance;
  /** The part of the passage that the segment covers, 0 to 1. */
  from: number;
  to: number;
  /** 0 is nearest to the words. */
  level: number;
}

const thicknessPx = 3;
const stepPx = 5;

/**
 * The bars under a segment as backgrounds. A browser slices the background of a wrapped line box
 * as if it were one long line, so one gradient runs in proportion over all lines of a passage.
 * Each bar is two halves: a mixed part is teal above and vermilion below.
 */
export function barBackground(bars: readonly BarUnderSegment[]): CSSProperties {
  const lowest = Math.max(0, ...bars.map((bar) => bar.level));
  const halves = bars.flatMap((bar) => {
    const parts = barParts(bar.balance);
    const bottomPx = (lowest - bar.level) * stepPx;
    return [
      { image: gradient(parts, bar, upperColours), bottomPx: bottomPx + thicknessPx / 2 },
      { image: gradient(parts, bar, lowerColours), bottomPx },
    ];
  });
  return {
    backgroundImage: halves.map((half) => half.image).join(', '),
    backgroundSize: halves.map(() => `100% ${thicknessPx / 2}px`).join(', '),
    backgroundPosition: halves.map((half) => `0 calc(100% - ${half.bottomPx}px)`).join(', '),
    backgroundRepeat: 'no-repeat',
    paddingBottom: thicknessPx + lowest * stepPx,
  };
}

const upperColours: Record<Stance, string> = {
  supports: 'var(--supports-bar)',
  mixed: 'var(--supports-bar)',
  disputes: 'var(--disputes-bar)',
  neutral: 'var(--neutral-bar)',
};
const lowerColours = { ...upperColours, mixed: 'var(--disputes-bar)' };

function gradient(
  parts: readonly BarPart[],
  { from, to }: BarUnderSegment,
  colours: Record<Stance, string>,
): string {
  if (parts.length === 0) {
    return 'repeating-linear-gradient(90deg, var(--hairline-strong) 0 3px, transparent 3px 7px)';
  }
  const stops: string[] = [];
  let done = 0;
  for (const { stance, share } of parts) {
    stops.push(`${colours[stance]} ${percent(done, from, to)} ${percent(done + share, from, to)}`);
    done += share;
  }
  return `linear-gradient(90deg, ${stops.join(', ')})`;
}

/** Where a place of the whole passage lies within a segment of it; outside it, beyond its edges. */
function percent(place: number, from: number, to: number): string {
  return `${Number((((place - from) / (to - from)) * 100).toFixed(2))}%`;
}
