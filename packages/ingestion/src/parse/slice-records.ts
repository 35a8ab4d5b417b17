import { findRecordEnd } from './find-record-end.ts';
import { findSectionEnd } from './find-section-end.ts';
import type { OpenDocument } from './open-document.ts';
import { refuseDocument } from './refuse-document.ts';
import { skipSpace } from './skip-prolog.ts';

/** One record's XML. `name` is its element, undefined for what stands where a record should. */
export type RecordSlice = { name: string | undefined; xml: string };

/**
 * Cuts the document into its records, so that no parser ever holds the whole of it and one broken
 * record cannot take its neighbours along: it ends where the next one begins.
 */
export function sliceRecords(xml: string, document: OpenDocument): RecordSlice[] {
  const slices: RecordSlice[] = [];
  const hasSections = xml.includes('<![CDATA[') || xml.includes('<!--');
  const neverClosed = new Set<string>();
  let at = document.start;
  while (at < document.end) {
    const next = skipMisc(xml, at);
    if (next !== at) {
      at = next;
      continue;
    }
    const name = recordNameAt(xml, at);
    if (name === undefined) refuseSecondRoot(xml, at);
    const search = { name, start: at, limit: document.end, hasSections, neverClosed };
    const end = findRecordEnd(xml, search);
    slices.push({ name, xml: xml.slice(at, end).trimEnd() });
    at = end;
  }
  return slices;
}

/** Behind white space, or behind one comment; `at` itself where neither stands. */
export function skipMisc(xml: string, from: number): number {
  const at = skipSpace(xml, from);
  if (at !== from || xml[at] !== '<') return at;
  const sectionEnd = findSectionEnd(xml, at);
  if (sectionEnd === undefined) return at;
  return sectionEnd === -1 ? xml.length : sectionEnd;
}

const recordName =
  /<(PubmedArticle|PubmedBookArticle|MedlineCitation|BookDocument|DeleteCitation|DeleteDocument)(?=[\s/>])/y;

/** The element of the record that begins at `at`; undefined where none does. */
export function recordNameAt(xml: string, at: number): string | undefined {
  recordName.lastIndex = at;
  return recordName.exec(xml)?.[1];
}

/** Two answers pasted together would otherwise lose the second one silently. */
function refuseSecondRoot(xml: string, at: number): void {
  if (!/^<\/\w+Set\s*>/.test(xml.slice(at, at + 40))) return;
  const what = 'The document has more than one root';
  const next = 'Split it at the closing tag and parse each part by itself.';
  refuseDocument(xml, { problem: 'not-pubmed-xml', what, next, at });
}
