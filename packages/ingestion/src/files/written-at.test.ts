import { describe, expect, it } from 'vitest';
import { watchRevisions } from './watch-revisions.ts';
import { writtenAt } from './written-at.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('when a file was written', () => {
  const mtime = day('2026-03-01');
  it.each([
    ['by its latest revision', 'pubmed26n1335.xml.gz', '2026-02-10', '2026-02-10'],
    [
      'by its year where nothing in it bears a date',
      'pubmed20n0900.xml.gz',
      undefined,
      '2019-12-31',
    ],
    ['never later than the file on disk', 'pubmed26n1335.xml.gz', '2062-02-10', '2026-03-01'],
    ['long ago where nothing tells', 'mine.xml', undefined, '1970-01-01'],
  ])('is told %s', (_, name, revisedUntil, expected) => {
    expect(writtenAt(`/data/${name}`, { mtime, revisedUntil })).toEqual(day(expected));
  });
});

it('finds the latest revision wherever a block ends, and passes over what is no date', () => {
  const date = (year: string, month: string) =>
    `<DateRevised>\n  <Year>${year}</Year><Month>${month}</Month>\n<Day>09</Day></DateRevised>`;
  const text = ['x'.repeat(500), date('2025', '12'), date('2026', '1'), date('2027', '13')].join(
    '',
  );
  for (let at = 0; at <= text.length; at += 1) {
    const watch = watchRevisions();
    watch.push(text.slice(0, at));
    watch.push(text.slice(at));
    expect(watch.latest()).toBe('2026-01-09');
  }
});
