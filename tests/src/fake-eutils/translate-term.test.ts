import { expect, test } from 'vitest';
import { translateTerm } from './search/translate-term.ts';
import { ask, texts } from './test-client.ts';
import { withFake } from './with-fake.ts';

test('known tags are spelt out and operators kept', () => {
  const term =
    '("low back pain"[mh] OR lumbago[tiab]) AND (acupunctur*[ti] NOT "dry needling"[Title/Abstract])';
  const { queryTranslation, translationSet } = translateTerm(term);
  expect(queryTranslation).toBe(
    '("low back pain"[MeSH Terms] OR "lumbago"[Title/Abstract]) AND ("acupunctur*"[Title] NOT "dry needling"[Title/Abstract])',
  );
  expect(translationSet).toEqual([]);
});

test('an unknown tag is dropped in silence and the word searched everywhere', () => {
  const { queryTranslation, translationSet, ignoredTag } = translateTerm('asthma [tiabb]');
  expect(queryTranslation).toBe('"asthma"[MeSH Terms] OR "asthma"[All Fields]');
  expect(translationSet).toEqual([{ from: 'asthma', to: queryTranslation }]);
  expect(ignoredTag).toBe(true);
});

test('a tag behind a group is dropped in silence', () => {
  const { queryTranslation } = translateTerm('(asthma OR copd)[tiab]');
  expect(queryTranslation).not.toContain('Title/Abstract');
});

test('brackets in a quoted phrase are text', () => {
  expect(translateTerm('"[18F]FDG"[tiab]').queryTranslation).toBe('"[18F]FDG"[Title/Abstract]');
});

test('a phrase PubMed does not know falls out of an OR while the results still come', async () => {
  const fake = await withFake();
  fake.setUnknownPhrases(['body battery']);
  const term = '("readiness score"[tiab] OR "body battery"[tiab]) AND Oura[tiab]';
  const { text } = await ask(`${fake.url}esearch.fcgi`, { form: { db: 'pubmed', term } });
  expect(texts(text, 'Count')).toEqual(['3']);
  expect(texts(text, 'QuotedPhraseNotFound')).toEqual(['"body battery"[tiab]']);
  expect(texts(text, 'QueryTranslation')).toEqual([
    '("readiness score"[Title/Abstract]) AND "Oura"[Title/Abstract]',
  ]);
});

test('rettype=count takes every warning and the translation away', async () => {
  const fake = await withFake();
  fake.setUnknownPhrases(['body battery']);
  const form = { db: 'pubmed', term: '"body battery"[tiab]', rettype: 'count' };
  const { text } = await ask(`${fake.url}esearch.fcgi`, { form });
  expect(texts(text, 'Count')).toEqual(['0']);
  expect(text).not.toMatch(/WarningList|QueryTranslation/);
  const json = await ask(`${fake.url}esearch.fcgi`, { form: { ...form, retmode: 'json' } });
  expect(JSON.parse(json.text).esearchresult).toEqual({ count: '0' });
});

test('a stop word with a tag makes the whole search find nothing', async () => {
  const fake = await withFake();
  const form = { db: 'pubmed', term: 'the[tiab] AND asthma[tiab]', retmode: 'json' };
  const { esearchresult } = JSON.parse((await ask(`${fake.url}esearch.fcgi`, { form })).text);
  expect(esearchresult).toMatchObject({
    count: '0',
    querytranslation: 'the[tiab] AND asthma[tiab]',
    errorlist: { phrasesnotfound: ['the'], fieldsnotfound: [] },
    warninglist: { outputmessages: ['No items found.'] },
  });
});

test('an entity in a term finds nothing', async () => {
  const fake = await withFake();
  const form = { db: 'pubmed', term: '"Fables &amp; Needles"[jour]', retmode: 'json' };
  const { esearchresult } = JSON.parse((await ask(`${fake.url}esearch.fcgi`, { form })).text);
  expect(esearchresult.count).toBe('0');
  expect(esearchresult.warninglist.quotedphrasesnotfound).toEqual([
    '"Fables &amp;amp; Needles"[jour]',
  ]);
});
