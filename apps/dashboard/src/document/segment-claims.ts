import type { Position, Span } from '@touchstone/evidence';

export interface AnchoredClaim {
  id: string;
  position: Position;
}

/** A run of text that is covered by the same claims throughout. */
export interface Segment {
  start: number;
  end: number;
  /** Ids of the claims that cover it, the shortest first: that one is chosen by clicking here. */
  covers: string[];
  /** Ids of the claims whose passage begins here. */
  begins: string[];
  /** Ids of the claims whose passage ends here: their counts follow this segment. */
  ends: string[];
}

/**
 * Cuts a span of the source at the boundaries of claims, so that overlapping, nested and touching
 * claims each keep a place of their own: the segments join up to the span exactly, and every claim
 * that touches the span begins in one segment and ends in one.
 */
export function segmentClaims(span: Span, claims: readonly AnchoredClaim[]): Segment[] {
  const inside = claims.filter(
    ({ position }) => position.start < span.end && position.end > span.start,
  );
  const cuts = new Set([span.start, span.end]);
  for (const { position } of inside) {
    cuts.add(Math.max(position.start, span.start));
    cuts.add(Math.min(position.end, span.end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? span.end;
    const covering = inside
      .filter(({ position }) => position.start <= start && position.end >= end)
      .sort((a, b) => length(a) - length(b) || a.id.localeCompare(b.id));
    return {
      start,
      end,
      covers: covering.map(({ id }) => id),
      begins: covering.filter(({ position }) => position.start === start).map(({ id }) => id),
      ends: covering.filter(({ position }) => position.end === end).map(({ id }) => id),
    };
  });
}

/**
 * The line under the text on which each claim's bar is drawn, 0 being nearest to the words, so
 * that the bars of overlapping claims never lie on each other.
 */
export function barLevels(claims: readonly AnchoredClaim[]): Map<string, number> {
  const levels = new Map<string, number>();
  const shortestFirst = [...claims].sort((a, b) => length(a) - length(b));
  for (const claim of shortestFirst) {
    const taken = shortestFirst
      .filter((other) => levels.has(other.id) && overlap(claim.position, other.position))
      .map((other) => levels.get(other.id));
    let level = 0;
    while (taken.includes(level)) level += 1;
    levels.set(claim.id, level);
  }
  return levels;
}

function overlap(a: Position, b: Position): boolean {
  return a.start < b.end && b.start < a.end;
}

function length({ position }: AnchoredClaim): number {
  return position.end - position.start;
}
