import { redactKey } from '../redact-key.ts';
import { findSectionEnd } from './find-section-end.ts';
import { findTagEnd } from './find-tag-end.ts';
import { nameWrongFormat } from './name-wrong-format.ts';
import { refuseDocument, refuseTruncated } from './refuse-document.ts';
import { skipProlog, skipSpace } from './skip-prolog.ts';

/** The part of the document that holds records: `xml.slice(start, end)`. */
export type OpenDocument = { root: string; start: number; end: number };

/**
 * Finds the root and proves that the document is whole, by its closing tag, before any record is
 * read. The DOCTYPE decides nothing: NLM's 2026 files still declare the DTD of 2019.
 */
export function openDocument(xml: string): OpenDocument {
  const wrong = nameWrongFormat(xml);
  if (wrong) refuseDocument(xml, { problem: 'not-pubmed-xml', at: 0, ...wrong });
  const open = skipProlog(xml);
  const root = /^<([^\s/>]+)/.exec(xml.slice(open, open + 80))?.[1] ?? '';
  if (!setRoots.has(root) && !recordRoots.has(root)) refuseRoot(xml, open, root);
  const openEnd = findTagEnd(xml, open) + 1;
  if (openEnd === 0) refuseTruncated(xml, `The ${root} is never closed`);
  const isEmpty = xml[openEnd - 2] === '/';
  const close = isEmpty ? openEnd : xml.lastIndexOf(`</${root}`);
  const closeEnd = isEmpty ? openEnd : xml.indexOf('>', close) + 1;
  if (close < openEnd || closeEnd === 0) refuseTruncated(xml, `The ${root} is never closed`);
  refuseTail(xml, closeEnd, root);
  return recordRoots.has(root)
    ? { root, start: open, end: closeEnd }
    : { root, start: openEnd, end: close };
}

const setRoots = new Set([
  'PubmedArticleSet',
  'MedlineCitationSet',
  'PubmedBookArticleSet',
  'BookDocumentSet',
]);
/** A lone record is a document too: rejects are kept as such, and are read again from there. */
const recordRoots = new Set([
  'PubmedArticle',
  'PubmedBookArticle',
  'MedlineCitation',
  'BookDocument',
  'DeleteCitation',
  'DeleteDocument',
]);

/** Behind the root only comments may stand: anything else is a second answer, or half of one. */
function refuseTail(xml: string, from: number, root: string): void {
  let at = skipSpace(xml, from);
  while (at < xml.length) {
    const sectionEnd = findSectionEnd(xml, at) ?? -1;
    if (sectionEnd === -1) {
      const what = `Something follows </${root}>`;
      const next = 'Parse each document by itself, or fetch it again if it was cut.';
      refuseDocument(xml, { problem: 'truncated', what, next, at });
    }
    at = skipSpace(xml, sectionEnd);
  }
}

function refuseRoot(xml: string, at: number, root: string): never {
  const message = /<ERROR>([^<]{1,200})/.exec(xml.slice(at))?.[1]?.trim();
  if (message !== undefined || /^e[A-Z]\w+Result$/.test(root)) {
    const what = `PubMed answered <${root}> with ${message ? `"${redactKey(message)}"` : 'no records'}`;
    const next = 'Repeat the search if its history has expired, or fetch again later.';
    refuseDocument(xml, { problem: 'error-answer', what, next, at });
  }
  const next = `Give a document whose root is one of ${[...setRoots].join(', ')}.`;
  const what = `The root <${root}> is not PubMed's`;
  refuseDocument(xml, { problem: 'not-pubmed-xml', what, next, at });
}
