import type { ReportRecord } from '@touchstone/evidence';
import { readAbstract, readOtherAbstracts } from './read-abstract.ts';
import { areAuthorsComplete, readAuthors } from './read-authors.ts';
import { readGrants } from './read-grants.ts';
import { readListedDoi, readListedPmcid, readLocationDoi } from './read-identifiers.ts';
import { readIsoDate } from './read-iso-date.ts';
import { readJournal } from './read-journal.ts';
import { readKeywords } from './read-keywords.ts';
import { readMeshHeadings } from './read-mesh-headings.ts';
import { readNotices } from './read-notices.ts';
import { readPages } from './read-pages.ts';
import { readPartialDate } from './read-partial-date.ts';
import { readPmid } from './read-pmid.ts';
import { readRegistrations } from './read-registrations.ts';
import { readText, readTexts } from './read-text.ts';
import { UnreadableRecord } from './unreadable-record.ts';
import { child, childrenOf, type XmlElement } from './xml-element.ts';

/** A journal article: its MedlineCitation, with PubMedData where the set has any. */
export function readArticle(citation: XmlElement, pubmedData?: XmlElement): ReportRecord {
  const { pmid, version } = readPmid(citation);
  const article = child(citation, 'Article');
  // A stub would overwrite a good record with blanks.
  if (article === undefined) throw new UnreadableRecord('it has no Article');
  const issue = child(child(article, 'Journal'), 'JournalIssue');
  const ownIds = child(pubmedData, 'ArticleIdList');
  const publicationTypes = readTexts(child(article, 'PublicationTypeList'), 'PublicationType');
  return {
    pmid,
    version,
    isBook: false,
    doi: readLocationDoi(article) ?? readListedDoi(ownIds),
    pmcid: readListedPmcid(ownIds),
    title: readText(article, 'ArticleTitle') ?? '',
    vernacularTitle: readText(article, 'VernacularTitle'),
    abstract: readAbstract(child(article, 'Abstract')),
    otherAbstracts: readOtherAbstracts(citation),
    authors: readAuthors(article),
    authorsComplete: areAuthorsComplete(article),
    journal: readJournal(article),
    volume: readText(issue, 'Volume'),
    issue: readText(issue, 'Issue'),
    pages: readPages(article),
    published: readPartialDate(child(issue, 'PubDate')),
    electronicDate: readPartialDate(electronicDateOf(article)),
    entrezDate: readEntrezDate(pubmedData),
    revisedDate: readIsoDate(child(citation, 'DateRevised')),
    languages: readLanguages(article),
    publicationTypes,
    meshHeadings: readMeshHeadings(citation),
    keywords: readKeywords(citation),
    registrations: readRegistrations(article),
    grants: readGrants(article),
    notices: readNotices(citation, publicationTypes),
    conflictOfInterest: readText(citation, 'CoiStatement'),
    recordStatus: citation.attributes.Status,
  };
}

/** The day on which the record entered PubMed, of either kind of record. */
export function readEntrezDate(data: XmlElement | undefined): string | undefined {
  const dates = childrenOf(child(data, 'History'), 'PubMedPubDate');
  return readIsoDate(dates.find(({ attributes }) => attributes.PubStatus === 'entrez'));
}

/** The languages in lower case, each once: records say `eng`, `ENG` and `Eng`. */
export function readLanguages(parent: XmlElement): string[] {
  return [...new Set(readTexts(parent, 'Language').map((language) => language.toLowerCase()))];
}

/** DateType is fixed to "Electronic" by the DTD and may be left out. */
function electronicDateOf(article: XmlElement): XmlElement | undefined {
  return childrenOf(article, 'ArticleDate').find(
    ({ attributes }) => (attributes.DateType ?? 'Electronic') === 'Electronic',
  );
}
