import { PubmedXmlError, type PubmedXmlProblem } from './pubmed-xml-error.ts';

/** Throws for the whole document; `at` is the character, told to the reader as its byte. */
export function refuseDocument(
  xml: string,
  input: { problem: PubmedXmlProblem; what: string; next: string; at: number },
): never {
  const { at, ...rest } = input;
  throw new PubmedXmlError({ ...rest, byteOffset: Buffer.byteLength(xml.slice(0, at)) });
}

/** Throws for a document whose end is missing. */
export function refuseTruncated(xml: string, what: string): never {
  const next = 'The transfer was cut or the server failed: fetch it again.';
  refuseDocument(xml, { problem: 'truncated', what, next, at: xml.length });
}
