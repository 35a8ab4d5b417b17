import { expect, test } from 'vitest';
import { fictionalBook } from './fictional-book.ts';
import { fictionalArticle } from './fictional-record.ts';
import { ask, fetchedPmids, texts } from './test-client.ts';
import { fictionalPmid, withFake } from './with-fake.ts';

const xml = { db: 'pubmed', retmode: 'xml' };

test('unknown ids are left out without a word, and none found is an empty set', async () => {
  const fake = await withFake();
  const some = await ask(`${fake.url}efetch.fcgi`, {
    form: { ...xml, id: '90000002,99999999,90000001' },
  });
  expect(fetchedPmids(some.text)).toEqual(['90000002', '90000001']);
  const none = await ask(`${fake.url}efetch.fcgi`, { form: { ...xml, id: '99999999' } });
  expect(none.status).toBe(200);
  expect(none.text).toContain('<PubmedArticleSet></PubmedArticleSet>');
});

test('only ids that are none at all are a lasting 400', async () => {
  const fake = await withFake();
  const { status, text } = await ask(`${fake.url}efetch.fcgi`, {
    form: { ...xml, id: '00000000,abc' },
  });
  expect(status).toBe(400);
  expect(texts(text, 'ERROR')).toEqual(['ID list is empty! Possibly it has no correct IDs.']);
});

test('books stand among the articles, and a bare citation comes inside an article', async () => {
  const fake = await withFake({}, 1);
  fake.addRecords(fictionalBook({ pmid: '90000050' }));
  fake.addRecords(
    '<MedlineCitation Owner="NLM"><PMID Version="1">90000051</PMID></MedlineCitation>',
  );
  const { text } = await ask(`${fake.url}efetch.fcgi`, {
    form: { ...xml, id: '90000001,90000050,90000051' },
  });
  expect(text).toContain('<PubmedBookArticle>');
  expect(text).toContain('<PubmedArticle><MedlineCitation Owner="NLM"><PMID Version="1">90000051');
  expect(fetchedPmids(text)).toEqual(['90000001', '90000050', '90000051']);
});

test('of several versions the newest comes, or all where that is asked', async () => {
  const records = [2, 1].map((version) =>
    fictionalArticle({ pmid: '90000001', version, title: `v${version}` }),
  );
  const latest = await withFake({}, 0);
  latest.addRecords(records);
  const titles = async (url: string, id: string) =>
    texts((await ask(`${url}efetch.fcgi`, { form: { ...xml, id } })).text, 'ArticleTitle');
  expect(await titles(latest.url, '90000001')).toEqual(['v2']);
  expect(await titles(latest.url, '90000001.1')).toEqual(['v1']);
  const all = await withFake({ versions: 'all', fetchOrder: 'reversed' }, 0);
  all.addRecords(records);
  expect(await titles(all.url, '90000001')).toEqual(['v1', 'v2']);
});

test('a record can be replaced, even by the record of another PMID', async () => {
  const fake = await withFake();
  fake.setRecord('90000001', fictionalArticle({ pmid: '90000001', title: 'Revised.' }));
  const { text } = await ask(`${fake.url}efetch.fcgi`, { form: { ...xml, id: '90000001' } });
  expect(texts(text, 'ArticleTitle')).toEqual(['Revised.']);
  fake.setRecord('90000001', fictionalArticle({ pmid: '90000777' }));
  const mixed = await ask(`${fake.url}efetch.fcgi`, { form: { ...xml, id: '90000001' } });
  expect(fetchedPmids(mixed.text)).toEqual(['90000777']);
});

test('without retmode=xml the answer is text, and rettype=full is empty', async () => {
  const fake = await withFake();
  const text = await ask(`${fake.url}efetch.fcgi`, { form: { db: 'pubmed', id: '90000001' } });
  expect(text.headers['content-type']).toContain('text/plain');
  expect(text.text).toMatch(/^Pubmed-entry ::= \{/);
  const full = await ask(`${fake.url}efetch.fcgi`, {
    form: { ...xml, rettype: 'full', id: '90000001' },
  });
  expect(full).toMatchObject({ status: 200, text: '' });
});

test('three hundred ids are too long for an address and fine in a form', async () => {
  const fake = await withFake({}, 320);
  const id = Array.from({ length: 320 }, (_, index) => fictionalPmid(index)).join(',');
  const get = await ask(`${fake.url}efetch.fcgi?db=pubmed&retmode=xml&id=${id}`);
  expect(get.status).toBe(414);
  expect(get.text).toContain('Request-URI Too Large');
  const post = await ask(`${fake.url}efetch.fcgi`, { form: { ...xml, id } });
  expect(fetchedPmids(post.text)).toHaveLength(320);
});
