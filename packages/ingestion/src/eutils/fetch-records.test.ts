import { describe, expect, it } from 'vitest';
import type { EutilsRequest } from './build-request.ts';
import { EutilsError, type Remedy } from './eutils-error.ts';
import { fetchRecords } from './fetch-records.ts';
import { scriptedEutils } from './scripted-eutils.ts';
import { UnreachableError } from './unreachable-error.ts';

const pmids = Array.from({ length: 16 }, (_, index) => `${90_000_001 + index}`);

function article(pmid: string): string {
  return `<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">${pmid}</PMID><Article><Journal><Title>Journal of Fictions</Title></Journal><ArticleTitle>Trial ${pmid}</ArticleTitle></Article></MedlineCitation></PubmedArticle>`;
}

const set = (ids: string[]) => `<PubmedArticleSet>${ids.map(article).join('')}</PubmedArticleSet>`;
const idsOf = (form: Record<string, string>) => form.id?.split(',') ?? [];

function error(remedy: Remedy, rule = 'server-error'): EutilsError {
  return new EutilsError(`trouble: ${rule}`, { remedy, rule });
}

/** A PubMed that fails on every list that holds one of these. */
function pubmedWithout(bad: string[], failure: (request: EutilsRequest) => Error) {
  return scriptedEutils((form, request) => {
    if (idsOf(form).some((id) => bad.includes(id))) throw failure(request);
    return set(idsOf(form));
  });
}

describe('fetchRecords', () => {
  it('reads what PubMed sends, in whatever order, and makes nothing up for the rest', async () => {
    const eutils = scriptedEutils(() => set(['90000003', '90000001']));
    const { reports, failed } = await fetchRecords(eutils, pmids);
    expect(reports.map(({ pmid }) => pmid)).toEqual(['90000003', '90000001']);
    expect(failed).toEqual([]);
  });

  it.each(['retry', 'permanent'] as const)(
    'finds a record that fails for good (%s)',
    async (remedy) => {
      const eutils = pubmedWithout(['90000006'], () => error(remedy));
      const { reports, failed } = await fetchRecords(eutils, pmids);
      expect(reports).toHaveLength(15);
      expect(failed).toEqual([{ pmid: '90000006', reason: 'trouble: server-error' }]);
      expect(eutils.asked.length).toBeLessThan(12);
    },
  );

  it('finds a record whose answer the parser refuses', async () => {
    const eutils = scriptedEutils((form) => {
      const ids = idsOf(form);
      return ids.includes('90000001') ? '<PubmedArticleSet><Pubmed' : set(ids);
    });
    const { reports, failed } = await fetchRecords(eutils, pmids);
    expect(reports).toHaveLength(15);
    expect(failed.map(({ pmid }) => pmid)).toEqual(['90000001']);
  });

  it('does not take an outage for a list of bad records', async () => {
    const eutils = pubmedWithout(pmids, () => error('retry'));
    await expect(fetchRecords(eutils, pmids)).rejects.toThrow('trouble');
    expect(eutils.asked.length).toBeLessThan(10);
    await expect(fetchRecords(eutils, pmids.slice(0, 2))).rejects.toThrow('trouble');
    await expect(fetchRecords(eutils, pmids.slice(0, 1))).rejects.toThrow('trouble');
  });

  it.each([
    ['PubMed cannot be reached', () => new UnreachableError('eutils.example', 'ECONNRESET')],
    ['the rate limit is exceeded', () => error('retry-after', 'rate-limit')],
    ['a person must change something', () => error('stop', 'key-refused')],
  ])('halves nothing when %s', async (_, failure) => {
    const eutils = pubmedWithout(['90000001'], failure);
    await expect(fetchRecords(eutils, pmids)).rejects.toThrow();
    expect(eutils.asked).toHaveLength(1);
  });

  it('asks again where nothing of an answer can be read, and blames no record for it', async () => {
    const spoilt = (ids: string[]) => set(ids).replaceAll('ArticleTitle', 'MainTitle');
    const passing = scriptedEutils((form) =>
      (passing.asked.length < 2 ? spoilt : set)(idsOf(form)),
    );
    expect((await fetchRecords(passing, pmids)).reports).toHaveLength(16);
    const lasting = scriptedEutils((form) => spoilt(idsOf(form)));
    await expect(fetchRecords(lasting, pmids)).rejects.toThrow('none of them has a title');
    expect(lasting.asked.map(({ retmax }) => retmax)).toEqual(['16', '16', '16']);
    expect((await fetchRecords(lasting, pmids, new Set(pmids))).reports).toHaveLength(16);
  });

  it('takes PubMed at its word that it has none of the records', async () => {
    const eutils = pubmedWithout(pmids, () => error('permanent', 'no-such-records'));
    expect(await fetchRecords(eutils, pmids)).toMatchObject({ reports: [], failed: [] });
  });

  it('sets records apart that nobody asked for', async () => {
    const eutils = scriptedEutils(() => set(['90000001', '35']));
    const { reports, unasked } = await fetchRecords(eutils, pmids);
    expect(reports.map(({ pmid }) => pmid)).toEqual(['90000001']);
    expect(unasked).toEqual(['35']);
  });
});
