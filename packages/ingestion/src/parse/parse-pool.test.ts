import { afterAll, expect, test } from 'vitest';
import { articleXml, setXml } from './fixtures/support/article-xml.ts';
import { parseArticles } from './parse-articles.ts';
import { createParsePool } from './parse-pool.ts';
import { PubmedXmlError } from './pubmed-xml-error.ts';

const pool = createParsePool({ threads: 2 });
afterAll(() => pool.close());

const broken = '<PubmedArticle><MedlineCitation><PMID>90000999</PMID>';
const deletion = '<DeleteCitation><PMID Version="1">90000998</PMID></DeleteCitation>';

test('gives what parseArticles gives, in the same order, over many chunks', async () => {
  const xml = setXml(...titles(0, 170), broken, ...titles(170, 330), deletion);
  const parsed = await pool.parse(xml);
  expect(parsed).toEqual(parseArticles(xml));
  expect(parsed.reports).toHaveLength(330);
});

test('keeps documents apart that are parsed at the same time', async () => {
  const documents = [titles(0, 120), titles(120, 130), titles(130, 300)].map((part) =>
    setXml(...part),
  );
  const parsed = await Promise.all(documents.map((xml) => pool.parse(xml)));
  expect(parsed).toEqual(documents.map(parseArticles));
});

test('refuses a document with the same error', async () => {
  await expect(pool.parse('<PubmedArticleSet>')).rejects.toThrow(PubmedXmlError);
});

test('an empty set is an empty result', async () => {
  expect(await pool.parse(setXml())).toEqual({ reports: [], deleted: [], rejects: [] });
});

test('one thread needs no workers', async () => {
  const alone = createParsePool({ threads: 1 });
  const xml = setXml(...titles(0, 60));
  expect(await alone.parse(xml)).toEqual(parseArticles(xml));
  await alone.close();
});

function titles(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, position) =>
    articleXml({
      pmid: String(90_000_001 + from + position),
      article: `<ArticleTitle>Gnome ${from + position}</ArticleTitle>`,
    }),
  );
}
