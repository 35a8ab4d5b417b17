import type { ReportRecord } from '@touchstone/evidence';

/** A record with every field filled; nothing in it is real. */
export function fictionalReport(changes: Partial<ReportRecord> = {}): ReportRecord {
  return {
    pmid: '90000001',
    version: 1,
    isBook: false,
    doi: '10.5555/fictional.1',
    pmcid: 'PMC9000001',
    title: 'Warm stones for cold feet: a fictional trial',
    vernacularTitle: 'Warme Steine gegen kalte Füße',
    abstract: [
      { label: 'AIM', category: 'OBJECTIVE', text: 'To warm feet.' },
      { text: 'Feet were warmer (P < 0.05).' },
    ],
    otherAbstracts: [{ language: 'ger', type: 'Publisher', sections: [{ text: 'Füße.' }] }],
    authors: [
      {
        lastName: 'Nan',
        foreName: 'Ada B',
        initials: 'AB',
        suffix: 'Jr',
        orcid: '0000-0002-1825-0097',
        affiliations: ['Institute of Invented Things'],
      },
      { collectiveName: 'Warm Stone Group', affiliations: [] },
    ],
    authorsComplete: true,
    journal: {
      title: 'Journal of Invented Results',
      isoAbbreviation: 'J Invent',
      issn: '0000-0000',
    },
    volume: '56 Suppl',
    issue: 'Pt 6',
    pages: 'e1-9',
    published: { year: 2020, month: 3, text: '2020 Mar' },
    electronicDate: { year: 2020, month: 2, day: 29, text: '2020-02-29' },
    entrezDate: '2020-03-01',
    revisedDate: '2021-04-05',
    languages: ['eng', 'ger'],
    publicationTypes: ['Journal Article', 'Randomized Controlled Trial'],
    meshHeadings: [
      { descriptor: 'Foot', major: true, qualifiers: [{ name: 'physiology', major: true }] },
    ],
    keywords: ['stones'],
    registrations: [{ bank: 'ClinicalTrials.gov', accession: 'NCT00000000' }, { bank: 'Dryad' }],
    grants: [{ id: 'X1', agency: 'Nobody', country: 'Nowhere' }],
    notices: [
      {
        kind: 'correction',
        source: 'pubmed',
        refType: 'ErratumIn',
        pmid: '90000002',
        reference: 'J Invent. 2021;57:1',
        note: 'A wrong foot.',
      },
    ],
    conflictOfInterest: 'The authors sell stones.',
    recordStatus: 'MEDLINE',
    ...changes,
  };
}
