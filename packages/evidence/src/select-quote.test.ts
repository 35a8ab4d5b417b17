import { describe, expect, it } from 'vitest';
import { abstractText } from './abstract-text.ts';
import type { LinkQuoteInput } from './link-input.ts';
import { checkQuote } from './quote-check.ts';
import { selectQuote } from './select-quote.ts';

const record = {
  title: 'Warm stones for cold feet: a trial',
  abstract: [
    { label: 'AIM', text: 'To warm feet.' },
    {
      label: 'RESULTS',
      text: 'Feet were 3\u00a0°C warmer (P\u2009<\u20090.05). Hands were not. Ears were not.',
    },
    { label: 'CONCLUSION', text: 'Stones warm feet – “after all”.' },
  ],
};
const text = abstractText(record.abstract);
const select = (exact: string, more: Partial<LinkQuoteInput> = {}) =>
  selectQuote({ exact, depth: 'abstract', ...more }, record);
const found = (exact: string, more: Partial<LinkQuoteInput> = {}) => {
  const answer = select(exact, more);
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.quote;
};

describe('a quote that stands in the record', () => {
  it('is kept in the words of the record, with where they stand and what stands around them', () => {
    const quote = found('feet were 3 °C warmer (p < 0.05)');
    expect(quote.exact).toBe('Feet were 3\u00a0°C warmer (P\u2009<\u20090.05)');
    expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
    expect(text.slice(0, quote.start).endsWith(quote.prefix ?? '')).toBe(true);
    expect(text.slice(quote.end).startsWith(quote.suffix ?? '')).toBe(true);
    expect(quote.suffix).toHaveLength(32);
  });

  it('may be typed with other dashes and quotation marks', () => {
    expect(found('stones warm feet - "after all"').exact).toBe('Stones warm feet – “after all”');
  });

  it('may run over sections, with their headings or without', () => {
    const withHeading = found('Ears were not.\n\nCONCLUSION: Stones warm feet');
    const without = found('Ears were not. Stones warm feet');
    expect(without).toEqual(withHeading);
    expect(text.slice(without.start, without.end)).toBe(without.exact);
    // What was kept is found again when the record changes.
    expect(checkQuote({ quote: without.exact, depth: 'abstract' }, { after: record })).toBe(
      'found',
    );
  });

  it('of words that stand there twice is the one with its context, or else near its start', () => {
    const second = text.lastIndexOf('were not');
    expect(found('were not', { prefix: 'Ears ' }).start).toBe(second);
    expect(found('were not', { start: second - 3 }).start).toBe(second);
    expect(found('were not').start).toBe(text.indexOf('were not'));
  });

  it('may be of the title', () => {
    expect(found('cold feet', { depth: 'title' })).toMatchObject({ start: 16, end: 25 });
  });
});

describe('a quote that does not', () => {
  it.each([
    ['Feet were 2 °C warmer', 'do not stand in the abstract'],
    ['ands were not', 'do not stand in the abstract'],
    ['cold feet', 'stand in the title'],
    [' ', 'holds no words'],
  ])('is refused in words that say what to do: "%s"', (exact, words) => {
    expect(select(exact)).toEqual({ problem: expect.stringContaining(words) });
  });

  it('is told where a report has no abstract', () => {
    const bare = { ...record, abstract: [] };
    const answer = selectQuote({ exact: 'feet', depth: 'abstract' }, bare);
    expect(answer).toEqual({ problem: expect.stringContaining('no abstract here') });
  });

  it('is from the full text with its place, and never without', () => {
    const inTable = { depth: 'table', place: ' Table 2 ' } as const;
    expect(found('12 of 40', inTable)).toEqual({
      ...{ exact: '12 of 40', depth: 'table', place: 'Table 2' },
    });
    expect(select('12 of 40', { depth: 'full-text' })).toHaveProperty('problem');
    expect(select('12 of 40', { depth: 'table', place: ' ' })).toHaveProperty('problem');
  });
});

it('finds any words of any text, whatever it is written in', () => {
  const odd = 'Füße ﬁnden ΣΟΦΟΣ, e\u0301tude\u00ad, 足の温度 および 👣🏽 İstanbul';
  for (const exact of ['finden', 'σοφος', 'étude', '足の温度', '👣🏽', 'füsse', 'füße']) {
    const answer = selectQuote({ exact, depth: 'title' }, { title: odd, abstract: [] });
    const isThere = exact !== 'füsse';
    expect('quote' in answer, exact).toBe(isThere);
    if ('quote' in answer) {
      const { start, end, exact: kept } = answer.quote;
      expect(odd.slice(start, end)).toBe(kept);
    }
  }
});
