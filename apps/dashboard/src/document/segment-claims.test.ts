import { describe, expect, it } from 'vitest';
import { barLevels, segmentClaims } from './segment-claims.ts';

const span = { start: 0, end: 100 };
const at = (id: string, start: number, end: number) => ({ id, position: { start, end } });

function texts(claims: ReturnType<typeof at>[]) {
  return segmentClaims(span, claims).map(({ start, end, covers }) => [start, end, ...covers]);
}

describe('segmentClaims', () => {
  it('leaves text without claims whole', () => {
    expect(texts([])).toEqual([[0, 100]]);
  });

  it('gives the shorter of two nested claims the text that both cover', () => {
    expect(texts([at('outer', 10, 90), at('inner', 40, 60)])).toEqual([
      [0, 10],
      [10, 40, 'outer'],
      [40, 60, 'inner', 'outer'],
      [60, 90, 'outer'],
      [90, 100],
    ]);
  });

  it('keeps overlapping claims both reachable', () => {
    expect(texts([at('a', 0, 60), at('b', 40, 100)])).toEqual([
      [0, 40, 'a'],
      [40, 60, 'a', 'b'],
      [60, 100, 'b'],
    ]);
  });

  it('keeps touching claims apart', () => {
    expect(texts([at('a', 0, 50), at('b', 50, 100)])).toEqual([
      [0, 50, 'a'],
      [50, 100, 'b'],
    ]);
  });

  it('begins and ends every claim exactly once, twins on the same passage included', () => {
    const claims = [at('a', 5, 70), at('b', 5, 70), at('c', 30, 95), at('d', 30, 31)];
    const segments = segmentClaims(span, claims);
    for (const { id } of claims) {
      expect(segments.filter((segment) => segment.begins.includes(id))).toHaveLength(1);
      expect(segments.filter((segment) => segment.ends.includes(id))).toHaveLength(1);
    }
  });

  it('joins up to the span without a gap, a claim that leaves the span included', () => {
    const segments = segmentClaims({ start: 20, end: 80 }, [at('a', 0, 50), at('b', 70, 100)]);
    expect(segments[0]?.start).toBe(20);
    expect(segments.at(-1)?.end).toBe(80);
    for (const [index, segment] of segments.slice(1).entries()) {
      expect(segment.start).toBe(segments[index]?.end);
    }
  });
});

describe('barLevels', () => {
  it('never draws two overlapping claims on one level', () => {
    const claims = [at('a', 0, 50), at('b', 40, 90), at('c', 45, 48), at('d', 90, 100)];
    const levels = barLevels(claims);
    expect(new Set([levels.get('a'), levels.get('b'), levels.get('c')]).size).toBe(3);
    expect(levels.get('d')).toBe(0);
  });
});
