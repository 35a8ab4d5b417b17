import { expect, it } from 'vitest';
import { fillBlanks } from './fill-blanks.ts';
import { type ReportRecord, reportRecordSchema } from './report-record.ts';

const known = reportRecordSchema.parse({
  ...{ pmid: '90000001', version: 1, isBook: false, title: 'Stones', authorsComplete: true },
  ...{ doi: '10.5555/stones', volume: '7', journal: { isoAbbreviation: 'J Invent' } },
  ...{ abstract: [], otherAbstracts: [], authors: [{ lastName: 'Nan', affiliations: [] }] },
  ...{ languages: [], publicationTypes: [], meshHeadings: [], keywords: [], grants: [] },
  registrations: [{ bank: 'ISRCTN', accession: 'ISRCTN00000000' }],
  notices: [{ kind: 'retraction', source: 'pubmed' }],
});
const silent: ReportRecord = {
  ...{ ...known, doi: undefined, volume: undefined, journal: { title: 'Journal of Invention' } },
  ...{ authors: [], registrations: [], notices: [], abstract: [{ text: 'Warm.' }] },
};

it('keeps what was known where the source is silent', () => {
  expect(fillBlanks(silent, known)).toMatchObject({
    doi: '10.5555/stones',
    volume: '7',
    authors: known.authors,
    registrations: known.registrations,
    journal: { title: 'Journal of Invention', isoAbbreviation: 'J Invent' },
  });
});

it('takes what the source says', () => {
  const said = { ...silent, doi: '10.5555/other', volume: '8' };
  expect(fillBlanks(said, known)).toMatchObject({
    doi: '10.5555/other',
    volume: '8',
    abstract: [{ text: 'Warm.' }],
  });
});

it('takes a list without notices for an answer', () => {
  expect(fillBlanks(silent, known).notices).toEqual([]);
});
