import type { ReportRecord } from '@touchstone/evidence';
import { readAbstract } from './read-abstract.ts';
import { readEntrezDate, readLanguages } from './read-article.ts';
import { areAuthorsComplete, readAuthors } from './read-authors.ts';
import { readGrants } from './read-grants.ts';
import { readListedDoi, readListedPmcid, readLocationDoi } from './read-identifiers.ts';
import { readIsoDate } from './read-iso-date.ts';
import { readKeywords } from './read-keywords.ts';
import { readNotices } from './read-notices.ts';
import { readPages } from './read-pages.ts';
import { readPartialDate } from './read-partial-date.ts';
import { readPmid } from './read-pmid.ts';
import { readText, readTexts } from './read-text.ts';
import { UnreadableRecord } from './unreadable-record.ts';
import { child, type XmlElement } from './xml-element.ts';

/**
 * A book of the NCBI Bookshelf, or a chapter of one (it then has an ArticleTitle). The book's own
 * DOI, authors and date are the report's only where the report is the whole book: a chapter of
 * 2015 stands in a book begun in 1993.
 */
export function readBook(document: XmlElement, bookData?: XmlElement): ReportRecord {
  const { pmid, version } = readPmid(document);
  const book = child(document, 'Book');
  if (book === undefined) throw new UnreadableRecord('it has no Book');
  const bookTitle = readText(book, 'BookTitle');
  const chapterTitle = readText(document, 'ArticleTitle');
  const whole = chapterTitle === undefined ? book : undefined;
  const idLists = [child(document, 'ArticleIdList'), child(bookData, 'ArticleIdList')];
  const publicationTypes = readTexts(document, 'PublicationType');
  const authors = readAuthors(document);
  return {
    pmid,
    version,
    isBook: true,
    doi: readLocationDoi(whole) ?? firstOf(idLists, readListedDoi),
    pmcid: firstOf(idLists, readListedPmcid),
    title: chapterTitle ?? bookTitle ?? '',
    vernacularTitle: readText(document, 'VernacularTitle'),
    abstract: readAbstract(child(document, 'Abstract')),
    otherAbstracts: [],
    authors: authors.length > 0 ? authors : readAuthors(whole),
    authorsComplete: areAuthorsComplete(authors.length > 0 ? document : whole),
    journal: { title: bookTitle },
    volume: readText(book, 'Volume'),
    pages: readPages(document),
    published: readPartialDate(child(document, 'ContributionDate') ?? child(book, 'PubDate')),
    entrezDate: readEntrezDate(bookData),
    revisedDate: readIsoDate(child(document, 'DateRevised')),
    languages: readLanguages(document),
    publicationTypes,
    meshHeadings: [],
    keywords: readKeywords(document),
    registrations: [],
    grants: readGrants(document),
    notices: readNotices(document, publicationTypes),
    conflictOfInterest: undefined,
  };
}

function firstOf<T>(
  lists: (XmlElement | undefined)[],
  read: (list: XmlElement | undefined) => T | undefined,
): T | undefined {
  return lists.map(read).find((found) => found !== undefined);
}
