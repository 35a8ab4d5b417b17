import { expect, it } from 'vitest';
import { disagreementOf } from './disagreement.ts';

const erratum = { kind: 'correction', source: 'pubmed' } as const;
const partial = { kind: 'partial-retraction', source: 'crossref' } as const;

it('shows what each source makes of it where they differ', () => {
  expect(disagreementOf([erratum, partial], ['pubmed', 'crossref'])).toEqual([
    { source: 'pubmed', standing: 'corrected' },
    { source: 'crossref', standing: 'partially-retracted' },
  ]);
  expect(disagreementOf([partial], ['pubmed', 'crossref'])[0]?.standing).toBe('current');
});

it('is silent where the sources agree, or only one was asked', () => {
  const both = [erratum, { kind: 'correction', source: 'crossref' }] as const;
  expect(disagreementOf(both, ['pubmed', 'crossref'])).toEqual([]);
  expect(disagreementOf([erratum], ['pubmed'])).toEqual([]);
  expect(disagreementOf([], ['pubmed', 'crossref'])).toEqual([]);
});
