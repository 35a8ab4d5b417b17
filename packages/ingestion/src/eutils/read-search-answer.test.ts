import { describe, expect, it } from 'vitest';
import { readSearchAnswer } from './read-search-answer.ts';

const wrap = (content: string) =>
  `<?xml version="1.0" encoding="UTF-8" ?>
<!DOCTYPE eSearchResult PUBLIC "-//NLM//DTD esearch 20060628//EN" "https://x.example/esearch.dtd">
<eSearchResult>${content}</eSearchResult>`;

describe('readSearchAnswer', () => {
  it('reads PMIDs as strings, tab-indented or alone', () => {
    const many = '<Count>12</Count><IdList>\n\t<Id>90000001</Id>\n\t<Id>\n90000002</Id>\n</IdList>';
    expect(readSearchAnswer(wrap(many))).toMatchObject({
      count: 12,
      pmids: ['90000001', '90000002'],
    });
    const one = '<Count>1</Count><IdList><Id>90000001</Id></IdList>';
    expect(readSearchAnswer(wrap(one)).pmids).toEqual(['90000001']);
  });

  it('reads an empty result as one', () => {
    const empty =
      '<Count>0</Count><RetMax>0</RetMax><IdList/><TranslationSet/><QueryTranslation>x[ti]</QueryTranslation><WarningList><OutputMessage>No items found.</OutputMessage></WarningList>';
    expect(readSearchAnswer(wrap(empty))).toEqual({
      count: 0,
      pmids: [],
      queryTranslation: 'x[ti]',
      dropped: [],
      remarks: [],
    });
  });

  it('keeps every complaint, single or repeated, decoded once', () => {
    const complaints = `<Count>5</Count><IdList/><ErrorList><PhraseNotFound>foo</PhraseNotFound><PhraseNotFound>bar</PhraseNotFound><FieldNotFound>baz</FieldNotFound></ErrorList><WarningList><PhraseIgnored>the</PhraseIgnored><QuotedPhraseNotFound>&quot;body battery&quot;[tiab]</QuotedPhraseNotFound><OutputMessage>Restrictions achieved.</OutputMessage></WarningList>`;
    const { dropped, remarks } = readSearchAnswer(wrap(complaints));
    expect(dropped).toEqual([
      'does not know "foo"',
      'does not know "bar"',
      'does not know the field "baz"',
      'ignored "the"',
      'found nowhere "body battery"[tiab]',
    ]);
    expect(remarks).toEqual(['Restrictions achieved.']);
  });

  it.each([
    ['no count', '<IdList><Id>90000001</Id></IdList>'],
    ['an Id that is no PMID', '<Count>1</Count><IdList><Id>4.1e7</Id></IdList>'],
  ])('refuses an answer with %s', (_, content) => {
    expect(() => readSearchAnswer(wrap(content))).toThrow(/npm run ingest$/);
  });
});
