import { expect, it } from 'vitest';
import { tallyInWords } from './tally-in-words.ts';

it('names only what occurs, with the verb in the right number', () => {
  expect(tallyInWords({ supports: 5, disputes: 1, neutral: 2, mixed: 0 })).toBe(
    '5 support, 1 conflicts and 2 are inconclusive',
  );
  expect(tallyInWords({ supports: 0, disputes: 0, neutral: 0, mixed: 1 })).toBe('1 is mixed');
});

it('is empty where nothing is counted', () => {
  expect(tallyInWords({ supports: 0, disputes: 0, neutral: 0, mixed: 0 })).toBe('');
});
