import { abstractText } from '@touchstone/evidence';
import { expect, it } from 'vitest';
import { quotableSections } from './quotable-sections.ts';
import { takeQuote } from './take-quote.ts';

const record = {
  title: 'Warm stones',
  abstract: [
    { label: 'AIM', text: 'To warm feet.' },
    { text: 'Feet were warmer (P < 0.05), and dry.' },
    { label: 'END', text: 'Use stones.' },
  ],
};

it('places a quote where the abstract as readable text has it', () => {
  const whole = abstractText(record.abstract);
  for (const section of quotableSections(record).filter(({ depth }) => depth === 'abstract')) {
    const quote = takeQuote(section, { start: 0, end: section.text.length });
    expect(whole.slice(quote?.start, (quote?.start ?? 0) + (quote?.exact.length ?? 0))).toBe(
      section.text,
    );
  }
});

it('leaves out what only joins it to its neighbours, and keeps the words around it', () => {
  const [, , section] = quotableSections(record);
  expect(section && takeQuote(section, { start: 10, end: 28 })).toEqual({
    depth: 'abstract',
    exact: 'warmer (P < 0.05)',
    prefix: 'Feet were ',
    suffix: ', and dry.',
    start: 30,
  });
});

it('takes nothing where nothing is left', () => {
  const [section] = quotableSections(record);
  expect(section && takeQuote(section, { start: 4, end: 5 })).toBeUndefined();
});
