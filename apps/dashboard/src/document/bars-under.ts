import type { ClaimInText } from '@touchstone/evidence';
import type { BarUnderSegment } from './bar-background.ts';
import type { Segment } from './segment-claims.ts';

interface Drawn {
  claims: readonly ClaimInText[];
  /** Line under the text on which each claim's bar runs. */
  levels: Map<string, number>;
}

/** The bars of the claims that cover a segment; advice has none. */
export function barsUnder(segment: Segment, { claims, levels }: Drawn): BarUnderSegment[] {
  return claims
    .filter((claim) => segment.covers.includes(claim.id) && claim.kind !== 'advice')
    .map(({ id, evidence, position: { start, end } }) => ({
      balance: evidence,
      from: (segment.start - start) / (end - start),
      to: (segment.end - start) / (end - start),
      level: levels.get(id) ?? 0,
    }));
}
