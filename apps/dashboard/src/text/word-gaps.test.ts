import { expect, it } from 'vitest';
import { usualGap, wordGaps } from './word-gaps.ts';

const passage = 'Baths calm feet, and socks\nwarm them.';

it('cuts before every word but the first', () => {
  expect(wordGaps(passage).map((place) => passage.slice(place).split(/\s/)[0])).toEqual([
    ...['calm', 'feet,', 'and', 'socks', 'warm', 'them.'],
  ]);
  expect(wordGaps('Baths')).toEqual([]);
});

it('proposes the pause that is nearest to the middle', () => {
  const gaps = wordGaps(passage);
  expect(passage.slice(gaps[usualGap(passage, gaps)])).toBe('and socks\nwarm them.');
  expect(usualGap('one two three four', wordGaps('one two three four'))).toBe(1);
});
