import { describe, expect, test } from 'vitest';
import { parseArticles } from './parse-articles.ts';
import { PubmedXmlError } from './pubmed-xml-error.ts';

const set = '<PubmedArticleSet></PubmedArticleSet>';

describe('a document is refused, with the byte and what to do', () => {
  test.each([
    ['an internal DTD subset without entities', `<!DOCTYPE PubmedArticleSet [ ]>${set}`, /byte 27/],
    [
      'an entity bomb',
      `<?xml version="1.0"?><!DOCTYPE PubmedArticleSet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${set}`,
      /internal subset.*byte 48/,
    ],
    [
      'an internal subset behind an external one, where a bracket in quotes is none',
      `<!DOCTYPE PubmedArticleSet SYSTEM "https://example.org/[x].dtd" [<!ELEMENT a ANY>]>${set}`,
      /byte 64/,
    ],
    ['an empty body', ' \n', /empty.*Fetch it again/],
    [
      'a prolog without root',
      '<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet>',
      /fetch it again/,
    ],
    ['a declaration that is cut', '<?xml version="1.0" encoding="UT', /never closed/],
    ['an opening tag that is cut', '<PubmedArticleSet', /never closed/],
    [
      'a set without its closing tag',
      '<PubmedArticleSet><PubmedArticle><MedlineCitation/></PubmedArticle>',
      /PubmedArticleSet is never closed \(byte 67\).*fetch it again/,
    ],
    ['a closing tag that is cut', '<PubmedArticleSet></PubmedArticleSet', /never closed/],
    [
      'a closing tag in a comment only',
      '<PubmedArticleSet><!-- </PubmedArticleSet> -->',
      /Something follows/,
    ],
    ['two documents in one', `${set}\n${set}`, /more than one root.*Split it/],
    ['an empty set with a tail', '<PubmedArticleSet/> <PubmedArticle>', /Something follows/],
    ['a document with a tail', `${set} and more`, /Something follows/],
    ['JSON', '{"error":"API rate limit exceeded","api-key":"secret"}', /JSON where XML/],
    ['XML as a JSON string', JSON.stringify(set), /JSON\.parse first/],
    ['escaped XML as a JSON string', '"\\u003c?xml version=\\"1.0\\"?\\u003e"', /JSON\.parse/],
    ['an HTML page', '<!DOCTYPE html><html><body>Bad Gateway</body></html>', /HTML page/],
    ['an HTML page without doctype', '<html><h1>414</h1></html>', /HTML page/],
    ['plain text', 'Unable to route request!', /plain text/],
    ['compressed bytes', '\u001f\u008b\u0008', /gunzip/],
    [
      'an error answer',
      '<?xml version="1.0" ?><eFetchResult><ERROR>Unable to obtain query #1</ERROR></eFetchResult>',
      /Unable to obtain query #1.*Repeat the search/,
    ],
    ['a bare ERROR', '<ERROR>Empty result</ERROR>', /Empty result/],
    [
      'another answer of E-utilities',
      '<eSearchResult><Count>0</Count></eSearchResult>',
      /no records/,
    ],
    ['XML of somebody else', '<feed></feed>', /<feed> is not PubMed's.*Give a document/],
  ])('%s', (_, xml, message) => {
    expect(() => parseArticles(xml)).toThrow(PubmedXmlError);
    expect(() => parseArticles(xml)).toThrow(message);
  });

  test('an error inside a set is no record and never reads as an empty result', () => {
    const xml = '<PubmedArticleSet><ERROR>Search Backend failed</ERROR></PubmedArticleSet>';
    expect(parseArticles(xml).rejects).toHaveLength(1);
  });

  test('the byte counts bytes of UTF-8, not characters', () => {
    expect(() => parseArticles('<!-- é∑ --><PubmedArticleSet>')).toThrow(/byte 32/);
  });

  test('says whether the same request may bring a good answer', () => {
    expect(refusal('<PubmedArticleSet>').retryable).toBe(true);
    expect(refusal(`<!DOCTYPE a [ ]>${set}`).retryable).toBe(false);
  });

  test('no key that a server echoes reaches the message', () => {
    const xml = '<eFetchResult><ERROR>limit for api_key=s3cr3t reached</ERROR></eFetchResult>';
    expect(refusal(xml).message).not.toContain('s3cr3t');
    expect(refusal('{"api-key":"s3cr3t"}').message).not.toContain('s3cr3t');
  });
});

describe('hostile records harm nobody', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('an element named %s', (name) => {
    const xml = setOf(`<${name}><polluted>yes</polluted></${name}>`);
    const { reports, rejects } = parseArticles(xml);
    expect(reports.length + rejects.length).toBe(1);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('an attribute named __proto__', () => {
    const { reports, rejects } = parseArticles(setOf('<Language __proto__="x">eng</Language>'));
    expect(reports.length + rejects.length).toBe(1);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  test('a hundred thousand nested tags are one reject', () => {
    const deep = '<i>'.repeat(100_000) + '</i>'.repeat(100_000);
    const { rejects } = parseArticles(setOf(`<ArticleTitle>${deep}</ArticleTitle>`));
    expect(rejects).toMatchObject([{ pmid: '90000001' }]);
  });

  test('a record far beyond the size of any article is one reject', () => {
    const { rejects } = parseArticles(
      setOf(`<ArticleTitle>${'x'.repeat(20_000_001)}</ArticleTitle>`),
    );
    expect(rejects).toMatchObject([{ pmid: '90000001' }]);
  });

  test('ten thousand records without closing tags are read in linear time', () => {
    const open = '<PubmedArticle><MedlineCitation><PMID>90000001</PMID>'.repeat(10_000);
    const { rejects } = parseArticles(`<PubmedArticleSet>${open}</PubmedArticleSet>`);
    expect(rejects).toHaveLength(10_000);
  });
});

function setOf(article: string): string {
  return `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">90000001</PMID><Article>${article}</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`;
}

function refusal(xml: string): PubmedXmlError {
  try {
    parseArticles(xml);
  } catch (error) {
    if (error instanceof PubmedXmlError) return error;
  }
  throw new Error('It was not refused.');
}
