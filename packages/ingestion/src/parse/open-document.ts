import { findSectionEnd } from './find-section-end.ts';
import { findTagEnd } from './find-tag-end.ts';
import { nameWrongFormat } from './name-wrong-format.ts';
import { PubmedXmlError, type PubmedXmlProblem } from './pubmed-xml-error.ts';

/** The part of the document that holds records: `xml.slice(start, end)`. */
export type OpenDocument = { root: string; start: number; end: number };

/**
 * Finds the root and proves that the document is whole, by its closing tag, before any record is
 * read. The DOCTYPE decides nothing: NLM's 2026 files still declare the DTD of 2019.
 */
export function openDocument(xml: string): OpenDocument {
  const wrong = nameWrongFormat(xml);
  if (wrong) refuse(xml, { problem: 'not-pubmed-xml', at: 0, ...wrong });
  const open = skipProlog(xml);
  const openEnd = findTagEnd(xml, open);
  const root = /^<([^\s/>]+)/.exec(xml.slice(open, open + 80))?.[1] ?? '';
  if (!roots.has(root)) refuseRoot(xml, open, root);
  if (openEnd === -1) refuseTruncated(xml, root);
  if (recordRoots.has(root)) return closedAt(xml, { root, start: open, wholeRecord: true });
  if (xml[openEnd - 1] === '/') return { root, start: openEnd + 1, end: openEnd + 1 };
  return closedAt(xml, { root, start: openEnd + 1, wholeRecord: false });
}

/** A lone record is a document too: rejects are kept as such, and are read again from there. */
const recordRoots = new Set([
  'PubmedArticle',
  'PubmedBookArticle',
  'MedlineCitation',
  'BookDocument',
]);
const roots = new Set([
  'PubmedArticleSet',
  'MedlineCitationSet',
  'PubmedBookArticleSet',
  'BookDocumentSet',
  ...recordRoots,
]);

function skipProlog(xml: string): number {
  let at = xml.charCodeAt(0) === byteOrderMark ? 1 : 0;
  for (;;) {
    at = skipSpace(xml, at);
    if (at >= xml.length) {
      refuse(xml, { problem: 'truncated', what: 'The XML ends before its root', next: again, at });
    }
    const next = xml.startsWith('<!DOCTYPE', at) ? doctypeEnd(xml, at) : findSectionEnd(xml, at);
    if (next === undefined) return at;
    if (next === -1) refuseTruncated(xml, 'prolog');
    at = next;
  }
}

const byteOrderMark = 0xfeff;
const again = 'The transfer was cut or the server failed: fetch it again.';

/** Only the external DOCTYPE that NLM writes is let through: entities can be defined nowhere. */
function doctypeEnd(xml: string, from: number): number {
  const end = findTagEnd(xml, from);
  const doctype = xml.slice(from, end === -1 ? undefined : end);
  const subset = doctype.replace(/"[^"]*"|'[^']*'/g, blank).indexOf('[');
  if (subset !== -1) {
    refuse(xml, {
      problem: 'unsafe',
      what: 'The DOCTYPE has an internal subset, which PubMed never sends and entity bombs need',
      next: 'Check where the document came from; it is not read.',
      at: from + subset,
    });
  }
  return end === -1 ? -1 : end + 1;
}

/** The addresses in quotes may hold a bracket; as long as before, so that offsets hold. */
function blank(quoted: string): string {
  return ' '.repeat(quoted.length);
}

function skipSpace(xml: string, from: number): number {
  let at = from;
  while (at < xml.length && xml.charCodeAt(at) <= 32) at += 1;
  return at;
}

function closedAt(
  xml: string,
  input: { root: string; start: number; wholeRecord: boolean },
): OpenDocument {
  const close = xml.lastIndexOf(`</${input.root}`);
  const closeEnd = close === -1 ? -1 : xml.indexOf('>', close);
  if (closeEnd === -1 || close < input.start) refuseTruncated(xml, input.root);
  let at = skipSpace(xml, closeEnd + 1);
  while (at < xml.length) {
    const next = findSectionEnd(xml, at);
    if (next === undefined || next === -1) {
      const what = `Something follows </${input.root}>`;
      const next = 'Parse each document by itself, or fetch it again if it was cut.';
      refuse(xml, { problem: 'truncated', what, next, at });
    }
    at = skipSpace(xml, next);
  }
  return { root: input.root, start: input.start, end: input.wholeRecord ? closeEnd + 1 : close };
}

function refuseTruncated(xml: string, root: string): never {
  const at = xml.length;
  refuse(xml, { problem: 'truncated', what: `The ${root} is never closed`, next: again, at });
}

function refuseRoot(xml: string, at: number, root: string): never {
  const message = /<ERROR>([^<]{1,200})/.exec(xml.slice(at))?.[1]?.trim();
  if (message !== undefined || /^e[A-Z]\w+Result$/.test(root)) {
    const what = `PubMed answered <${root}> with ${message ? `"${hideKeys(message)}"` : 'no records'}`;
    const next = 'Repeat the search if its history has expired, or fetch again later.';
    refuse(xml, { problem: 'error-answer', what, next, at });
  }
  const next = `Give one of ${[...roots].join(', ')}.`;
  refuse(xml, { problem: 'not-pubmed-xml', what: `The root <${root}> is not PubMed's`, next, at });
}

/** Server messages have been seen to echo the caller's key or address. */
function hideKeys(message: string): string {
  return message.replace(/\b(api[_-]?key\W+)\S+/gi, '$1…');
}

function refuse(
  xml: string,
  input: { problem: PubmedXmlProblem; what: string; next: string; at: number },
): never {
  const { at, ...rest } = input;
  throw new PubmedXmlError({ ...rest, byteOffset: Buffer.byteLength(xml.slice(0, at)) });
}
