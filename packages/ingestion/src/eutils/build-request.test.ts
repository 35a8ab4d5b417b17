import { describe, expect, it } from 'vitest';
import { buildFetch, buildSearch } from './build-request.ts';

const caller = { baseUrl: 'https://eutils.example/entrez/eutils/', tool: 'touchstone' };

describe('buildSearch', () => {
  it('asks for XML, the whole window and names its tool', () => {
    const request = buildSearch(caller, { term: 'acupuncture[tiab]' });
    expect(request.url).toBe('https://eutils.example/entrez/eutils/esearch.fcgi');
    expect(Object.fromEntries(request.form)).toEqual({
      db: 'pubmed',
      retmode: 'xml',
      term: 'acupuncture[tiab]',
      retmax: '9999',
      retstart: '0',
      tool: 'touchstone',
    });
  });

  it.each([
    ['entered', 'edat'],
    ['revised', 'mdat'],
  ] as const)('sends both ends of a range of days %s, since one is ignored', (by, datetype) => {
    const within = { by, from: '2001-01-01', to: '2001-12-31' };
    const { form } = buildSearch(caller, { term: 'x', within });
    expect([form.get('datetype'), form.get('mindate'), form.get('maxdate')]).toEqual([
      datetype,
      '2001/01/01',
      '2001/12/31',
    ]);
  });

  it('can ask for what PubMed makes of a search without any PMID', () => {
    expect(buildSearch(caller, { term: 'x', most: 0 }).form.get('retmax')).toBe('0');
  });
});

describe('buildFetch', () => {
  it('lists the PMIDs without spaces and sends e-mail and key where given', () => {
    const full = { ...caller, email: 'a@example.org', apiKey: 'secret' };
    const request = buildFetch(full, ['90000001', '90000002']);
    expect(Object.fromEntries(request.form)).toMatchObject({
      id: '90000001,90000002',
      retmode: 'xml',
      email: 'a@example.org',
      api_key: 'secret',
    });
    expect(request.label).toBe('EFetch of 2 records');
  });

  it('never puts the key into the address', () => {
    expect(buildFetch({ ...caller, apiKey: 'secret' }, ['90000001']).url).not.toContain('secret');
  });
});
