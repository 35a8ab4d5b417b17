import { expect, it } from 'vitest';
import { describeChanges } from './describe-changes.ts';
import { reportRecordSchema } from './report-record.ts';

const record = reportRecordSchema.parse({
  ...{ pmid: '90000001', version: 1, isBook: false, title: 'Stones', authorsComplete: true },
  ...{ abstract: [{ label: 'AIM', text: 'To warm.' }], otherAbstracts: [], journal: {} },
  ...{ authors: [{ lastName: 'Nan', initials: 'A', affiliations: [] }], languages: ['eng'] },
  ...{ publicationTypes: [], meshHeadings: [], keywords: [], registrations: [], grants: [] },
  notices: [],
});

it('says nothing where nothing changed, in whatever order the keys come', () => {
  const { title, ...rest } = record;
  expect(describeChanges(record, { ...rest, title })).toEqual([]);
});

it('names each changed field with both states as readable text', () => {
  const after = {
    ...record,
    doi: '10.5555/x',
    abstract: [{ label: 'AIM', text: 'To cool.' }],
    languages: ['eng', 'ger'],
  };
  expect(describeChanges(record, after)).toEqual([
    { field: 'abstract', before: 'AIM · To warm.', after: 'AIM · To cool.' },
    { field: 'languages', before: 'eng', after: 'eng; ger' },
    { field: 'doi', before: '', after: '10.5555/x' },
  ]);
});
