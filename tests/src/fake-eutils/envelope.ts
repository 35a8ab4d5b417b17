import { type Answer, escapeXml, textAnswer, xmlAnswer } from './answer.ts';
import type { EutilsRequest } from './http/read-request.ts';

/** The XML around the answer of one endpoint, with the DOCTYPE that the real one declares. */
export function envelope(name: EnvelopeName, content: string): string {
  const { root, dtd, id } = ENVELOPES[name];
  const doctype =
    `<!DOCTYPE ${root} PUBLIC "-//NLM//DTD ${dtd}//EN" ` +
    `"https://eutils.ncbi.nlm.nih.gov/eutils/dtd/${id}.dtd">`;
  return `<?xml version="1.0" encoding="UTF-8" ?>\n${doctype}\n<${root}>${content}</${root}>\n`;
}

/** An error inside the endpoint's own envelope, which mostly comes with status 200. */
export function errorEnvelope(name: EnvelopeName, message: string, status = 200): Answer {
  const error = `<ERROR>${escapeXml(message)}</ERROR>`;
  const content = name === 'elink' ? `\n<LinkSet>${error}</LinkSet>\n` : `\n\t${error}\n`;
  return xmlAnswer(envelope(name, content), status);
}

/** What every endpoint answers before it looks at anything else. */
export function refuseDatabase(name: EnvelopeName, request: EutilsRequest): Answer | undefined {
  const db = request.params.get('db');
  if (!db) return textAnswer('Mandatory parameter: db - is omitted', 400);
  return db === 'pubmed' ? undefined : errorEnvelope(name, `Invalid db name specified: ${db}`);
}

export type EnvelopeName = keyof typeof ENVELOPES;

const ENVELOPES = {
  esearch: { root: 'eSearchResult', dtd: 'esearch 20060628', id: '20060628/esearch' },
  epost: { root: 'ePostResult', dtd: 'epost 20090526', id: '20090526/epost' },
  efetch: { root: 'eFetchResult', dtd: 'efetch 20131226', id: '20131226/efetch' },
  esummary: { root: 'eSummaryResult', dtd: 'esummary 20160808', id: '20160808/esummary' },
  elink: { root: 'eLinkResult', dtd: 'elink 20101123', id: '20101123/elink' },
  einfo: { root: 'eInfoResult', dtd: 'einfo 20190110', id: '20190110/einfo' },
} as const;
