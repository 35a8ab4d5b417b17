import { Cite } from '@citation-js/core';
import type { CitedReport } from '@touchstone/evidence';
import { describe, expect, it } from 'vitest';
import { bibtexOf, risOf } from './citations.ts';
import { toCsl } from './to-csl.ts';

const trial: CitedReport = {
  pmid: '90000001',
  version: 1,
  isBook: false,
  doi: '10.5555/fictional_1',
  title: 'Warm stones',
  abstract: [{ label: 'AIM', text: 'To warm feet.' }, { text: 'P < 0.05.' }],
  otherAbstracts: [],
  authors: [
    { lastName: 'Müller', foreName: 'Ada B', initials: 'AB', suffix: 'Jr', affiliations: [] },
    { collectiveName: 'Warm Stone Group', affiliations: [] },
  ],
  authorsComplete: true,
  journal: { title: 'Journal of Invented Results', isoAbbreviation: 'J Invent' },
  volume: '56',
  issue: '6',
  pages: '1-9',
  published: { year: 2020, month: 3, text: '2020 Mar' },
  languages: ['eng'],
  publicationTypes: [],
  meshHeadings: [],
  keywords: [],
  registrations: [],
  grants: [],
  notices: [],
  study: 'pmid-90000001',
  design: 'rct',
  synthesis: false,
  standing: 'current',
};

const readBack = (text: string) => new Cite(text).data;

/** Titles, of which each asks something of a format. */
const titles = [
  'A title of more than seventy characters, which a line-breaking writer would break in the middle of a word',
  'Η ζεστή πέτρα και 温石療法 の研究',
  '50 % better & cheaper: $5 #1 under_score {braced} ~ about',
  'A \\backslash and a ^caret; P<0.05 but >1 <b>bold</b>',
  'IL-6 and TNF-α: "quoted" (mice)',
];

describe.each([
  ['RIS', risOf],
  ['BibTeX', bibtexOf],
])('%s', (_, write) => {
  it.each(titles)('gives back the title: %s', (title) => {
    expect(readBack(write([{ ...trial, title }]))[0]?.title).toBe(title);
  });

  it('gives back who wrote it, when, where, and its DOI', () => {
    const [item] = readBack(write([trial]));
    expect(item).toMatchObject({
      type: 'article-journal',
      'container-title': 'Journal of Invented Results',
      volume: '56',
      issue: '6',
      page: '1-9',
      DOI: '10.5555/fictional_1',
    });
    expect(item?.issued?.['date-parts'][0]?.slice(0, 2)).toEqual([2020, 3]);
    expect(item?.author?.[0]).toMatchObject({ family: 'Müller', given: 'Ada B', suffix: 'Jr' });
    expect(Object.values(item?.author?.[1] ?? {})).toEqual(['Warm Stone Group']);
  });

  it('says of a retracted report that it is', () => {
    expect(readBack(write([{ ...trial, standing: 'retracted' }]))[0]?.note).toBe('Retracted');
  });

  it('holds each of several reports, without a year or an author where there is none', () => {
    const bare = { ...trial, pmid: '90000002', authors: [], published: undefined };
    const items = readBack(write([trial, bare, { ...trial, pmid: '90000003' }]));
    expect(items.map(({ id }) => id)).toEqual(['pmid90000001', 'pmid90000002', 'pmid90000003']);
    expect(items[1]?.issued).toBeUndefined();
    expect(items[1]?.author).toBeUndefined();
  });

  it('holds a guideline that PubMed does not have', () => {
    const own = {
      ...trial,
      pmid: 'own-1',
      doi: undefined,
      sourceKind: 'guideline' as const,
      journal: { title: 'Institute of Stones & Feet' },
      url: 'https://example.org/a_b%20c',
    };
    const [item] = readBack(write([own]));
    expect(item).toMatchObject({
      type: 'report',
      publisher: 'Institute of Stones & Feet',
      URL: 'https://example.org/a_b%20c',
    });
  });
});

describe('CSL-JSON', () => {
  it('tells a chapter from its book, and keeps a person of one name whole', () => {
    const chapter = {
      ...trial,
      isBook: true,
      title: 'Stones',
      journal: { title: 'All of Warmth' },
    };
    expect(toCsl(chapter)).toMatchObject({ type: 'chapter', 'container-title': 'All of Warmth' });
    expect(toCsl({ ...chapter, title: 'All of Warmth' })).not.toHaveProperty('container-title');
    const authors = [{ lastName: 'Ötzi', affiliations: [] }];
    expect(toCsl({ ...trial, authors }).author).toEqual([{ literal: 'Ötzi' }]);
  });
});
