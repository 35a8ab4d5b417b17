import { expect, it } from 'vitest';
import { findStarterProblems } from './find-starter-problems.ts';
import { starterEvidenceSchema } from './starter-evidence.ts';

const text = 'Stones warm feet. Ask a mason first.';
const claims = [
  {
    id: 'warm',
    kind: 'efficacy' as const,
    statement: 'Stones warm feet.',
    quote: { exact: 'Stones warm feet', prefix: '', suffix: '. Ask' },
    position: { start: 0, end: 16 },
  },
  {
    id: 'ask',
    kind: 'advice' as const,
    statement: null,
    quote: { exact: 'Ask a mason first', prefix: 'feet. ', suffix: '.' },
    position: { start: 18, end: 35 },
  },
];
const evidence = starterEvidenceSchema.parse({
  version: 1,
  built: 'by hand',
  timePointRule: '',
  directionRule: '',
  leftOut: [],
  reports: [
    {
      pmid: '90000001',
      doi: null,
      pmcid: null,
      title: 'Warm stones',
      authors: [],
      authorsComplete: true,
      journal: 'J Invent',
      year: 2020,
      volume: null,
      issue: null,
      pages: null,
      publicationTypes: [],
      publicationTypesSource: 'seen',
      design: 'rct',
      reportKind: 'results',
      registrations: [],
      participants: null,
      participantsNote: null,
      notices: [],
      synthesis: false,
    },
  ],
  links: [
    {
      claim: 'warm',
      pmid: '90000001',
      comparator: 'sham',
      outcome: 'other',
      timePoint: 'short',
      label: '',
      direction: 'supports',
      directness: 'direct',
      finding: 'Warmer.',
      figures: {},
      confidence: 'high',
      readFrom: 'abstract',
      depth: null,
      quote: null,
    },
  ],
});
const [link] = evidence.links;
if (!link) throw new Error('the fixture has a link');

it('finds nothing in files that fit together', () => {
  expect(findStarterProblems({ text, claims, evidence })).toEqual([]);
});

it('names a claim whose quote is not in the text', () => {
  const changed = text.replace('warm', 'chill');
  expect(findStarterProblems({ text: changed, claims, evidence })).toContain(
    'claim warm: its quote does not stand in the text at its position',
  );
});

it.each([
  ['an unknown report', { pmid: '90000009' }, 'there is no report 90000009'],
  ['an unknown claim', { claim: 'cold' }, 'there is no claim cold'],
  ['advice', { claim: 'ask' }, 'advice takes no evidence'],
])('names a link to %s', (_, change, problem) => {
  const links = [{ ...link, ...change }];
  expect(findStarterProblems({ text, claims, evidence: { ...evidence, links } })).toEqual([
    expect.stringContaining(problem),
  ]);
});

it('names what stands twice', () => {
  const twice = { reports: [...evidence.reports, ...evidence.reports], links: [link, link] };
  expect(findStarterProblems({ text, claims, evidence: twice })).toEqual([
    'report 90000001: twice',
    expect.stringMatching(/^link warm .*: twice$/),
  ]);
});

it('refuses a word that no vocabulary has', () => {
  const links = [{ ...link, direction: 'partial' }];
  expect(starterEvidenceSchema.safeParse({ ...evidence, links }).error?.issues[0]?.path).toEqual([
    ...['links', 0, 'direction'],
  ]);
});
