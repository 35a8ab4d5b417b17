import { findSectionEnd } from './find-section-end.ts';
import { findTagEnd } from './find-tag-end.ts';
import { refuseDocument, refuseTruncated } from './refuse-document.ts';

/** The index of the root's opening tag, behind declaration, DOCTYPE and comments. */
export function skipProlog(xml: string): number {
  let at = xml.charCodeAt(0) === byteOrderMark ? 1 : 0;
  for (;;) {
    at = skipSpace(xml, at);
    if (at >= xml.length) refuseTruncated(xml, 'The XML ends before its root');
    const next = xml.startsWith('<!DOCTYPE', at) ? doctypeEnd(xml, at) : findSectionEnd(xml, at);
    if (next === undefined) return at;
    if (next === -1) refuseTruncated(xml, 'What stands before the root is never closed');
    at = next;
  }
}

/** The index of the next character that is no XML white space. */
export function skipSpace(xml: string, from: number): number {
  let at = from;
  while (xml.charCodeAt(at) <= 32) at += 1;
  return at;
}

const byteOrderMark = 0xfeff;

/** Only the external DOCTYPE that NLM writes is let through: entities can be defined nowhere. */
function doctypeEnd(xml: string, from: number): number {
  const end = findTagEnd(xml, from);
  const doctype = xml.slice(from, end === -1 ? undefined : end);
  const subset = doctype.replace(/"[^"]*"|'[^']*'/g, blank).indexOf('[');
  if (subset !== -1) {
    refuseDocument(xml, {
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
