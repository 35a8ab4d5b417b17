import { findSectionEnd } from './find-section-end.ts';
import { findTagEnd } from './find-tag-end.ts';

export type RecordSearch = {
  /** The record's element, undefined for stray text between records. */
  name: string | undefined;
  start: number;
  limit: number;
  /** Whether the document holds any comment or CDATA section, where a closing tag closes nothing. */
  hasSections: boolean;
  /** Elements known to close nowhere further on: filled here, so that no search is repeated. */
  neverClosed: Set<string>;
};

/** Behind the record's closing tag, or where the next record begins if that comes first. */
export function findRecordEnd(xml: string, search: RecordSearch): number {
  const { name, start, limit } = search;
  if (name === undefined) return start + 1 + findNextRecord(xml.slice(start + 1, limit));
  const openEnd = findTagEnd(xml, start);
  if (openEnd !== -1 && xml[openEnd - 1] === '/') return openEnd + 1;
  const close = findClose(xml, { ...search, name });
  const body = xml.slice(start + 1, close ?? limit);
  return start + 1 + findNextRecord(body, name);
}

/**
 * The index of the next record's opening tag, else the length. A PubmedArticle holds a
 * MedlineCitation and a PubmedBookArticle a BookDocument; nothing else holds a record.
 */
function findNextRecord(xml: string, inside?: string): number {
  const holdsRecord = inside?.startsWith('Pubmed') ?? false;
  const index = xml.search(holdsRecord ? outerRecord : anyRecord);
  return index === -1 ? xml.length : index;
}

const outerRecord = /<(?:Pubmed(?:Book)?Article|Delete(?:Citation|Document))[\s/>]/;
const anyRecord =
  /<(?:Pubmed(?:Book)?Article|Delete(?:Citation|Document)|MedlineCitation|BookDocument)[\s/>]/;

function findClose(xml: string, search: RecordSearch & { name: string }): number | undefined {
  const close = `</${search.name}`;
  let at = search.neverClosed.has(search.name) ? -1 : xml.indexOf(close, search.start);
  while (at !== -1 && at < search.limit) {
    const resume = search.hasSections ? sectionEndAround(xml, search.start, at) : undefined;
    const isWhole = /[\s>]/.test(xml.charAt(at + close.length));
    if (resume === undefined && isWhole) return xml.indexOf('>', at) + 1;
    at = xml.indexOf(close, resume ?? at + 1);
  }
  search.neverClosed.add(search.name);
  return undefined;
}

/** Where the comment or CDATA section ends that holds `at`, if one does. */
function sectionEndAround(xml: string, start: number, at: number): number | undefined {
  const body = xml.slice(start, at);
  let from = body.search(section);
  while (from !== -1) {
    const end = findSectionEnd(xml, start + from) ?? -1;
    if (end === -1 || end > at) return end === -1 ? undefined : end;
    const next = body.slice(end - start).search(section);
    from = next === -1 ? -1 : end - start + next;
  }
  return undefined;
}

const section = /<!(?:--|\[CDATA\[)/;
