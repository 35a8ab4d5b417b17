import { describe, expect, it } from 'vitest';
import { checkQuote, isSameText } from './quote-check.ts';

const record = (text: string, title = 'Warm stones', label = 'RESULTS') => ({
  title,
  abstract: [
    { label: 'AIM', text: 'To warm feet.' },
    { label, text },
  ],
});
const before = record('Feet were 3 °C warmer (P < 0.05). Hands were not.');
const quote = { quote: 'Feet were 3 °C warmer (P < 0.05)', depth: 'abstract' } as const;

describe('a quote after the record changed', () => {
  it('is found where the words stand as they did', () => {
    const after = record('After all, feet were 3 °C warmer (P < 0.05).');
    expect(checkQuote(quote, { before, after })).toBe('found');
  });

  it('is found whatever the typesetter did to spaces, dashes and quotation marks', () => {
    const set = '“Warm” feet\u00a0– at last\u2009(n\u00a0=\u00a05)\u200b';
    const typed = { quote: '"Warm" feet - at last (n = 5)', depth: 'abstract' } as const;
    expect(checkQuote(typed, { before, after: record(set) })).toBe('found');
    expect(checkQuote({ ...typed, quote: set }, { before, after: record(typed.quote) })).toBe(
      'found',
    );
  });

  it('has moved where the words stand in another part of the record', () => {
    const elsewhere = record(before.abstract[1]?.text ?? '', 'Warm stones', 'CONCLUSION');
    expect(checkQuote(quote, { before, after: elsewhere })).toBe('moved');
    const asTitle = record('Nothing.', 'Feet were 3 °C warmer (P < 0.05): a trial');
    expect(checkQuote(quote, { before, after: asTitle })).toBe('moved');
  });

  it('is gone where a number of it changed, or it is part of another word', () => {
    const changed = record('Feet were 2 °C warmer (P < 0.05).');
    expect(checkQuote(quote, { before, after: changed })).toBe('gone');
    const weeks = { quote: '3 weeks', depth: 'abstract' } as const;
    expect(checkQuote(weeks, { after: record('after 13 weeks') })).toBe('gone');
    expect(checkQuote(weeks, { after: record('after 13 weeks, not 3 weeks') })).toBe('found');
  });

  it('may run over sections, and is looked for in its own part first', () => {
    const over = { quote: 'To warm feet. Feet were 3 °C warmer', depth: 'abstract' } as const;
    expect(checkQuote(over, { before, after: before })).toBe('found');
    const titled = { quote: 'Warm stones', depth: 'title' } as const;
    expect(checkQuote(titled, { after: before })).toBe('found');
    expect(checkQuote({ ...titled, depth: 'abstract' }, { after: before })).toBe('moved');
  });

  it('is gone where nothing was quoted', () => {
    expect(checkQuote({ quote: ' ', depth: 'abstract' }, { after: before })).toBe('gone');
  });
});

it('takes texts for the same that differ in their setting alone', () => {
  expect(isSameText('Feet — warm', 'feet\n- warm')).toBe(true);
  expect(isSameText('Feet were warm', 'Feet were warmer')).toBe(false);
});
