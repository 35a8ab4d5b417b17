import { describe, expect, it } from 'vitest';
import { citationInWords } from './citation-in-words.ts';
import { partialDateInWords } from './partial-date-in-words.ts';

describe('partialDateInWords', () => {
  it('never guesses a month or a day', () => {
    expect(partialDateInWords({ year: 2007, text: '2007' })).toBe('2007');
    expect(partialDateInWords({ year: 2007, month: 9, text: '2007 Sep' })).toBe('September 2007');
    expect(partialDateInWords({ year: 2007, month: 9, day: 4, text: '' })).toBe('4 September 2007');
  });

  it('keeps the source’s wording where it says more than a year', () => {
    expect(partialDateInWords({ year: 1998, text: '1998 Dec-1999 Jan' })).toBe('1998 Dec-1999 Jan');
    expect(partialDateInWords({ year: 2013, season: 'Winter', text: '2013 Winter' })).toBe(
      '2013 Winter',
    );
    expect(partialDateInWords({ text: 'Spring of some year' })).toBe('Spring of some year');
  });
});

describe('citationInWords', () => {
  it('says what is known and no more', () => {
    const journal = { isoAbbreviation: 'Feet' };
    const published = { year: 2001, text: '2001' };
    expect(citationInWords({ journal, published, volume: '3', issue: '2', pages: '10-19' })).toBe(
      'Feet. 2001; 3(2):10-19',
    );
    expect(citationInWords({ journal, published })).toBe('Feet. 2001');
    expect(citationInWords({ journal: {} })).toBe('');
  });
});
