import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitEvenly } from './split-evenly.ts';

describe('splitEvenly', () => {
  it('keeps every item, in order, in parts that differ by one at most', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (items, size) => {
        const sizes = splitEvenly(items, size).map((part) => part.length);
        expect(splitEvenly(items, size).flat()).toEqual(items);
        expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(size);
        expect(Math.max(0, ...sizes) - Math.min(size, ...sizes)).toBeLessThanOrEqual(
          sizes.length === 0 ? size : 1,
        );
      }),
    );
  });

  it('makes no part of one where there is another way', () => {
    expect(splitEvenly(Array.from({ length: 201 }), 200).map((part) => part.length)).toEqual([
      101, 100,
    ]);
  });
});
