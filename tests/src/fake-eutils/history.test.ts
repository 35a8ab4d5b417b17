import { expect, test } from 'vitest';
import { ask, fetchedPmids, texts } from './test-client.ts';
import { fictionalPmid, withFake } from './with-fake.ts';

const HOUR_MS = 3_600_000;

async function keptSearch(options: Parameters<typeof withFake>[0] = {}) {
  const fake = await withFake(options, 5);
  const form = { db: 'pubmed', term: 'all', usehistory: 'y', retmax: '0' };
  const { text } = await ask(`${fake.url}esearch.fcgi`, { form });
  const webEnv = texts(text, 'WebEnv')[0]?.replaceAll('&amp;', '&') ?? '';
  const fetch = (page: Record<string, string> = {}, queryKey = '1') =>
    ask(`${fake.url}efetch.fcgi`, {
      form: { db: 'pubmed', WebEnv: webEnv, query_key: queryKey, retmode: 'xml', ...page },
    });
  return { fake, webEnv, fetch, text };
}

test('a kept result set is fetched page by page', async () => {
  const { fetch, text } = await keptSearch();
  expect(texts(text, 'Id')).toEqual([]);
  const first = await fetch({ retstart: '0', retmax: '2' });
  const last = await fetch({ retstart: '4', retmax: '2' });
  expect(fetchedPmids(first.text)).toEqual([fictionalPmid(4), fictionalPmid(3)]);
  expect(fetchedPmids(last.text)).toEqual([fictionalPmid(0)]);
});

test('after its time a set is gone, said under 200', async () => {
  let now = 0;
  const { fetch } = await keptSearch({ now: () => now, historyLifetimeMs: 8 * HOUR_MS });
  now = 7 * HOUR_MS;
  expect((await fetch()).text).toContain('<PubmedArticle>');
  now += 8 * HOUR_MS;
  const { status, text } = await fetch();
  expect(status).toBe(200);
  expect(texts(text, 'ERROR')).toEqual(['Unable to obtain query #1']);
});

test('sets can be evicted at once, and a key that never was is lost too', async () => {
  const { fake, fetch } = await keptSearch();
  expect(texts((await fetch({}, '2')).text, 'ERROR')).toEqual(['Unable to obtain query #2']);
  fake.expireHistory();
  expect(texts((await fetch()).text, 'ERROR')).toEqual(['Unable to obtain query #1']);
});

test('a record that left PubMed after the search makes its page short', async () => {
  const { fake, fetch } = await keptSearch();
  fake.removeRecord(fictionalPmid(3));
  const page = await fetch({ retstart: '0', retmax: '3' });
  expect(fetchedPmids(page.text)).toEqual([fictionalPmid(4), fictionalPmid(2)]);
});

test('a second search in the environment gets the next key and can be combined with the first', async () => {
  const { fake, webEnv } = await keptSearch();
  fake.setSearch({ some: ['90000001', '90000002', '90000099'] });
  const form = { db: 'pubmed', usehistory: 'y', WebEnv: webEnv };
  const { text } = await ask(`${fake.url}esearch.fcgi`, { form: { ...form, term: 'some AND #1' } });
  expect(texts(text, 'QueryKey')).toEqual(['2']);
  expect(texts(text, 'Id')).toEqual(['90000002', '90000001']);
  const anded = await ask(`${fake.url}esearch.fcgi`, {
    form: { ...form, term: 'some', query_key: '1' },
  });
  expect(texts(anded.text, 'Id')).toEqual(['90000002', '90000001']);
});

test('an awkward WebEnv works only when it is encoded', async () => {
  const { fake, webEnv, fetch } = await keptSearch({ awkwardWebEnv: true });
  expect(fetchedPmids((await fetch()).text)).toHaveLength(5);
  const raw = await ask(
    `${fake.url}efetch.fcgi?db=pubmed&query_key=1&retmode=xml&WebEnv=${webEnv}`,
  );
  expect(texts(raw.text, 'ERROR')).toEqual(['Unable to obtain query #1']);
});
