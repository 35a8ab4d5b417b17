import type { CitedReport, EvidenceExport, ExportedLink } from './export-views.ts';

/** A fictional text of one claim with three links, for the tests of what is exported. */
export const fictionalEvidence: EvidenceExport = {
  document: { slug: 'feet', title: 'On feet', version: 2, text: '🧦 Warm stones warm feet.' },
  claims: [
    {
      id: 'warmth',
      kind: 'efficacy',
      statement: 'Warm stones warm feet.',
      quote: { exact: 'Warm stones', prefix: '🧦 ', suffix: ' warm feet.' },
      // In UTF-16 code units: the sock takes two.
      position: { start: 3, end: 14 },
      evidence: {
        studies: { mixed: 0, supports: 0, disputes: 0, neutral: 0 },
        syntheses: { mixed: 0, supports: 0, disputes: 0, neutral: 0 },
      },
      links: [
        fictionalLink({ id: 'a', pmid: '90000001', direction: 'supports' }),
        fictionalLink({ id: 'b', pmid: '90000002', direction: 'disputes' }),
        fictionalLink({ id: 'c', pmid: 'own-1', direction: 'neutral' }),
      ],
    },
  ],
  reports: [
    fictionalCited({ pmid: '90000001', doi: '10.5555/fictional.1' }),
    fictionalCited({ pmid: '90000002' }),
    fictionalCited({ pmid: 'own-1', sourceKind: 'guideline', url: 'https://example.org/stones' }),
  ],
};

export function fictionalLink(changes: Partial<ExportedLink> & { pmid: string }): ExportedLink {
  const { pmid } = changes;
  return {
    id: 'link',
    study: `pmid-${pmid}`,
    comparator: 'sham',
    outcome: 'pain',
    timePoint: 'short',
    label: '',
    direction: 'supports',
    directness: 'direct',
    finding: 'Feet were warmer.',
    figures: {},
    readFrom: 'abstract',
    confidence: 'high',
    status: 'accepted',
    revision: 1,
    report: {
      pmid,
      title: 'Warm stones for cold feet',
      byline: 'Nan AB et al.',
      year: 2020,
      design: 'rct',
      synthesis: false,
      standing: 'current',
      study: `pmid-${pmid}`,
    },
    ...changes,
  };
}

function fictionalCited(changes: Partial<CitedReport> & { pmid: string }): CitedReport {
  return {
    version: 1,
    isBook: false,
    title: 'Warm stones for cold feet',
    abstract: [],
    otherAbstracts: [],
    authors: [
      { lastName: 'Nan', initials: 'AB', affiliations: [] },
      { collectiveName: 'Warm Stone Group', affiliations: [] },
    ],
    authorsComplete: true,
    journal: { title: 'Journal of Invented Results' },
    published: { year: 2020, month: 3, text: '2020 Mar' },
    languages: ['eng'],
    publicationTypes: ['Journal Article'],
    meshHeadings: [],
    keywords: [],
    registrations: [],
    grants: [],
    notices: [],
    study: `pmid-${changes.pmid}`,
    design: 'rct',
    synthesis: false,
    standing: 'current',
    ...changes,
  };
}
