import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { fictionalBook } from './fictional-book.ts';
import { fictionalArticle } from './fictional-record.ts';
import { fictionalTopic } from './fictional-topic.ts';
import { cutRecords } from './records/cut-records.ts';

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });

test('a fictional article has the shape of a real one, its text escaped', () => {
  const xml = fictionalArticle({
    pmid: '90000001',
    title: 'Needles & pins: P < 0.05?',
    doi: '10.99999/a.1',
    pmcid: 'PMC90000001',
    revisedDate: '2021-07-08',
    mesh: [{ descriptor: 'Low Back Pain', qualifiers: [{ name: 'therapy', major: true }] }],
    notices: [{ refType: 'RetractionIn', source: 'Fict J. 2022;1:1', pmid: '90000002' }],
    references: [{ citation: 'A fable.', pmid: '90000003', doi: '10.99999/b.2' }],
    registrations: [{ bank: 'ClinicalTrials.gov', accession: 'NCT00000000' }],
    abstract: [{ label: 'AIM', category: 'OBJECTIVE', xml: 'H<sub>2</sub>O' }],
  });
  expect(XMLValidator.validate(xml)).toBe(true);
  const { MedlineCitation, PubmedData } = parser.parse(xml).PubmedArticle;
  expect(MedlineCitation.DateRevised).toEqual({ Year: '2021', Month: '07', Day: '08' });
  expect(MedlineCitation.Article.ArticleTitle).toBe('Needles & pins: P < 0.05?');
  expect(MedlineCitation.Article.Abstract.AbstractText['@_Label']).toBe('AIM');
  expect(MedlineCitation.MeshHeadingList.MeshHeading.QualifierName['@_MajorTopicYN']).toBe('Y');
  expect(MedlineCitation.CommentsCorrectionsList.CommentsCorrections.PMID['#text']).toBe(
    '90000002',
  );
  expect(PubmedData.ArticleIdList.ArticleId).toHaveLength(3);
  expect(PubmedData.ReferenceList.Reference.ArticleIdList.ArticleId).toHaveLength(2);
});

test('what is asked to be absent is absent', () => {
  const xml = fictionalArticle({
    pmid: '90000001',
    doi: false,
    abstract: [],
    authors: [],
    volume: '',
  });
  expect(xml).not.toMatch(/doi|<Abstract>|<AuthorList|<Volume>/);
});

test('a date that is no date becomes a MedlineDate', () => {
  const xml = fictionalArticle({ pmid: '90000001', published: '1998 Dec-1999 Jan' });
  expect(xml).toContain('<PubDate><MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate>');
});

test('a fictional book is well formed and cut as a book', () => {
  const xml = fictionalBook({ pmid: '90000001' });
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(cutRecords(xml)).toMatchObject([{ pmid: '90000001', kind: 'book' }]);
});

test('a fictional topic is always the same', () => {
  const topic = fictionalTopic(50);
  expect(fictionalTopic(50)).toEqual(topic);
  expect(cutRecords(topic.join('')).map((record) => record.pmid)).toHaveLength(50);
  expect(topic.filter((xml) => XMLValidator.validate(xml) !== true)).toEqual([]);
  expect(topic.join('')).toContain('RefType="RetractionIn"');
});
