import { type Author, abstractText, type CitedReport, isOwnSource } from '@touchstone/evidence';
import { standingLabels } from '../words/labels.ts';
import { capitalise } from '../words/plural.ts';

/** The part of CSL-JSON that is used; https://docs.citationstyles.org/en/stable/specification.html */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  author?: CslName[];
  issued?: { 'date-parts': number[][] };
  'container-title'?: string;
  'container-title-short'?: string;
  publisher?: string;
  volume?: string;
  issue?: string;
  page?: string;
  ISSN?: string;
  DOI?: string;
  PMID?: string;
  PMCID?: string;
  URL?: string;
  abstract?: string;
  note?: string;
}

export type CslName = { literal: string } | { family?: string; given?: string; suffix?: string };

/** A report as reference managers know it; what is not known is left out, never guessed. */
export function toCsl(report: CitedReport): CslItem {
  const { pmid, title, authors, abstract, pmcid, standing } = report;
  const own = isOwnSource(pmid);
  return withoutBlanks({
    id: own ? pmid : `pmid${pmid}`,
    type: typeOf(report),
    title,
    author: authors.length > 0 ? authors.map(toName) : undefined,
    issued: issuedOf(report),
    ...placeOf(report),
    volume: report.volume,
    issue: report.issue,
    page: report.pages,
    ISSN: report.journal.issn,
    DOI: report.doi,
    PMID: own ? undefined : pmid,
    PMCID: pmcid,
    URL: own ? report.url : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
    abstract: abstract.length > 0 ? abstractText(abstract) : undefined,
    // Who cites it elsewhere has to see that it was taken back.
    note: standing === 'current' ? undefined : capitalise(standingLabels[standing]),
  });
}

function typeOf({ sourceKind, isBook, title, journal }: CitedReport): string {
  if (sourceKind !== undefined) return ownTypes[sourceKind];
  if (!isBook) return 'article-journal';
  return journal.title === undefined || journal.title === title ? 'book' : 'chapter';
}

const ownTypes = {
  guideline: 'report',
  thesis: 'thesis',
  book: 'book',
  'web-page': 'webpage',
  other: 'document',
} as const;

/** Where it appeared: a journal or a book; of a source that PubMed does not have, who published it. */
function placeOf(report: CitedReport) {
  const { title, isoAbbreviation } = report.journal;
  const type = typeOf(report);
  if (type === 'book') return {};
  if (report.sourceKind !== undefined) return { publisher: title };
  return { 'container-title': title ?? isoAbbreviation, 'container-title-short': isoAbbreviation };
}

function toName({ collectiveName, lastName, foreName, initials, suffix }: Author): CslName {
  if (collectiveName !== undefined) return { literal: collectiveName };
  const given = foreName ?? initials;
  // A person with one name is known by it, and is not to be turned about.
  if (given === undefined) return { literal: lastName ?? '' };
  return withoutBlanks({ family: lastName, given, suffix });
}

function issuedOf({ published }: CitedReport): CslItem['issued'] {
  if (published?.year === undefined) return undefined;
  const { year, month, day } = published;
  const parts = [year, month, month === undefined ? undefined : day];
  return { 'date-parts': [parts.flatMap((part) => part ?? [])] };
}

type WithoutBlanks<T> = { [K in keyof T]: Exclude<T[K], undefined> };

function withoutBlanks<T extends object>(item: T): WithoutBlanks<T>;
function withoutBlanks(item: object) {
  return Object.fromEntries(
    Object.entries(item).filter(([, value]) => value !== undefined && value !== ''),
  );
}
