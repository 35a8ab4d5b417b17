import { describe, expect, it } from 'vitest';
import { quoteAt } from '../anchoring/quote-at.ts';
import { readQuote } from './read-quote.ts';

/** What is read of the words between ‹ and › in a text. */
function read(marked: string): string {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  return readQuote(quoteAt(marked.replace(/[‹›]/g, ''), { start, end })).exact;
}

describe('readQuote', () => {
  it.each([
    ['Baths ‹may *ease* **tired** feet› a bit.', 'may ease tired feet'],
    ['‹See [the trial](https://example.org/a_b "A trial"), please›.', 'See the trial, please'],
    ['One *of ‹the best* ways›.', 'the best ways'],
    ['‹Feet &amp; toes, 2 \\* 3 of them›.', 'Feet & toes, 2 * 3 of them'],
    ['First ‹*one*.\n\n  2. *Two*›.', 'one. Two'],
    ['‹No marks (p < 0.05) [12] at a_b›', 'No marks (p < 0.05) [12] at a_b'],
  ])('reads %s without its marks', (marked, words) => {
    expect(read(marked)).toBe(words);
  });

  const long = 'many words that go on and on, and on, and on still ';

  it.each([
    [`**${long}‹until here** it stands›.`, 'until here it stands'],
    [`‹It begins **here [12] and› ${long}**.`, 'It begins here [12] and'],
    [`[${long}‹until here](https://example.org/a) it stands›.`, 'until here it stands'],
    [`‹It begins [here and› ${long}](https://example.org/a).`, 'It begins here and'],
  ])('leaves no half of a mark whose other half is far off', (marked, words) => {
    expect(read(marked)).toBe(words);
  });
});
