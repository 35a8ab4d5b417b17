import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleXml, setXml } from '../parse/fixtures/support/article-xml.ts';
import { openDocument } from '../parse/open-document.ts';
import { sliceRecords } from '../parse/slice-records.ts';
import { cutRecords } from './cut-records.ts';

/** What cutting a document in blocks gives; the blocks end where `cuts` says. */
function cutAt(xml: string, cuts: readonly number[]) {
  const cutter = cutRecords(openDocument(xml));
  const edges = [0, ...cuts.map((cut) => cut % xml.length).sort((a, b) => a - b), xml.length];
  const slices = edges.slice(1).flatMap((end, at) => cutter.push(xml.slice(edges[at], end)));
  return [...slices, ...cutter.end()];
}

const documents = {
  'articles, a book and deletions': setXml(
    articleXml({ pmid: '90000001' }),
    '<PubmedBookArticle><BookDocument><PMID>90000002</PMID></BookDocument></PubmedBookArticle>',
    articleXml({ pmid: '90000003' }),
    '<DeleteCitation>\n<PMID Version="1">90000004</PMID>\n</DeleteCitation>',
  ),
  'a record that is never closed': setXml(
    articleXml({ pmid: '90000001' }).replace('</PubmedArticle>', ''),
    articleXml({ pmid: '90000002' }),
    articleXml({ pmid: '90000003' }).replace('</PubmedArticle>', ''),
  ),
  'closing tags in comments and CDATA': setXml(
    '<!-- </PubmedArticle> <PubmedArticle> -->',
    articleXml({ article: '<ArticleTitle><![CDATA[</PubmedArticle>]]></ArticleTitle>' }),
    articleXml({ article: '<!-- </PubmedArticle> --><ArticleTitle>A</ArticleTitle>' }),
  ),
  'stray text between records': setXml(articleXml({}), 'stray', articleXml({}), '&amp; more'),
  'bare citations':
    '<MedlineCitationSet><MedlineCitation><PMID>1</PMID></MedlineCitation>\n<MedlineCitation><PMID>2</PMID></MedlineCitation></MedlineCitationSet>',
  'an empty set': setXml(),
  'a record alone': articleXml({}),
};

describe('cutting a document that comes in blocks', () => {
  it.each(Object.entries(documents))('cuts %s as it would cut the whole', (_, xml) => {
    const whole = sliceRecords(xml, openDocument(xml));
    fc.assert(
      fc.property(fc.array(fc.nat({ max: xml.length * 2 }), { maxLength: 12 }), (cuts) => {
        expect(cutAt(xml, cuts)).toEqual(whole);
      }),
    );
    expect(
      cutAt(
        xml,
        [...xml].map((_, at) => at),
      ),
    ).toEqual(whole);
  });

  it('refuses a second document behind the first', () => {
    const twice = setXml(articleXml({})) + setXml(articleXml({}));
    expect(() => cutAt(twice, [300])).toThrow(/more than one root/);
  });
});
