import { expect, it } from 'vitest';
import { readWork } from './read-work.ts';

const doi = '10.5555/Fictional.1';

function work(updates: unknown, named = doi) {
  return readWork(JSON.stringify({ message: { DOI: named, 'updated-by': updates } }), doi);
}

function notices(...updates: unknown[]) {
  const read = work(updates);
  return read.known ? read.notices : [];
}

it('reads who says what, and when, as far as the date goes', () => {
  const updated = { 'date-parts': [[2023, 4, 2]], 'date-time': '2023-04-02T00:00:00Z' };
  const retraction = { DOI: '10.5555/notice', type: 'retraction', label: 'Retraction', updated };
  expect(
    notices(
      { ...retraction, source: 'retraction-watch', 'record-id': 42 },
      { ...retraction, source: 'publisher', updated: { 'date-parts': [[2023, 4]] } },
    ),
  ).toEqual([
    {
      kind: 'retraction',
      source: 'crossref',
      refType: 'retraction',
      doi: '10.5555/notice',
      reference: 'Retraction Watch, record 42',
      date: '2023-04-02',
    },
    {
      kind: 'retraction',
      source: 'crossref',
      refType: 'retraction',
      doi: '10.5555/notice',
      reference: 'the publisher',
      date: '2023-04',
    },
  ]);
});

it('takes a work without updates for one that nobody said anything of', () => {
  expect(work(undefined)).toEqual({ known: true, notices: [] });
  expect(work(null)).toEqual({ known: true, notices: [] });
  expect(work([], doi.toLowerCase())).toEqual({ known: true, notices: [] });
});

it('does not count the word that a Retraction Watch record had before it changed', () => {
  const record = { DOI: '10.5555/n', source: 'retraction-watch', 'record-id': '19937' };
  const both = notices(
    { ...record, type: 'retraction' },
    { ...record, type: 'expression_of_concern' },
  );
  expect(both.map(({ kind }) => kind)).toEqual(['other', 'expression-of-concern']);
  expect(both[0]?.note).toContain('expression-of-concern');
});

it('counts both where two records say two things', () => {
  const record = { DOI: '10.5555/n', source: 'retraction-watch' };
  const both = notices(
    { ...record, type: 'correction', 'record-id': '1' },
    { ...record, type: 'retraction', 'record-id': '2' },
    { ...record, type: 'retraction', source: 'publisher' },
  );
  expect(both.map(({ kind }) => kind)).toEqual(['correction', 'retraction', 'retraction']);
});

it('is not disturbed by a type that is none', () => {
  const record = { DOI: '10.5555/n', source: 'retraction-watch', 'record-id': '69356' };
  const read = notices({ ...record, type: '68818' }, { ...record, type: 'retraction' });
  expect(read.map(({ kind }) => kind)).toEqual(['other', 'retraction']);
});

it('takes nothing from an answer about another paper', () => {
  expect(work([{ DOI: '10.5555/n', type: 'retraction' }], '10.5555/other')).toEqual({
    known: false,
  });
});

it('has no date where Crossref has none', () => {
  const read = notices({ type: 'erratum', updated: { 'date-parts': [[null]] } });
  expect(read).toMatchObject([{ kind: 'correction', date: undefined }]);
});

it.each([
  ['a year', [2025], '2025'],
  ['a month', [2025, 2], '2025-02'],
  ['a day that there is not', [2025, 2, 31], undefined],
  ['a month that there is not', [2025, 77], undefined],
  ['no year of ours', [99_999, 77, 1_000_000_000], undefined],
  ['a year before all years', [-5, 0, 0], undefined],
])('takes a date for one only where there is such a date: %s', (_, parts, date) => {
  expect(notices({ type: 'erratum', updated: { 'date-parts': [parts] } })[0]?.date).toBe(date);
});

it('takes nothing that a database could not hold or index', () => {
  const [notice] = notices({
    DOI: `10.5555/\0${'x'.repeat(10_000)}`,
    type: `correction\0${'\u{1f9e6}'.repeat(10_000)}`,
    label: 'a\0b\ud800c',
    source: '\u{1f9e6}'.repeat(10_000),
    'record-id': '9'.repeat(10_000),
  });
  expect(notice?.note).toBe('ab\ufffdc');
  const { refType, doi, reference } = notice ?? {};
  const indexed = [refType, doi, reference].join('');
  expect(indexed).not.toContain('\0');
  expect(indexed.isWellFormed()).toBe(true);
  expect(Buffer.byteLength(indexed)).toBeLessThan(2_000);
});

it('believes nothing that is not in the shape of an answer', () => {
  for (const body of ['', '<html>', '{"message":', '{}', '{"message":{"DOI":""}}', '[]', 'null']) {
    expect(() => readWork(body, doi)).toThrow(/not what its API sends/);
  }
  expect(() => work('none')).toThrow(/not what its API sends/);
  expect(() => work([{ DOI: '10.5555/n' }])).toThrow(/not what its API sends/);
});
