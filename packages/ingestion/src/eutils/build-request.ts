import type { Pmid } from '@touchstone/evidence';

/** Who asks and where: given to NCBI with every request, as its terms want. */
export interface Caller {
  /** Ends in a slash. */
  baseUrl: string;
  tool: string;
  email?: string;
  apiKey?: string;
}

/** A request to the E-utilities, complete and not yet sent; always a POST. */
export interface EutilsRequest {
  url: string;
  form: URLSearchParams;
  /** The root element of a good answer. */
  root: string;
  /** What is asked for, for messages: `ESearch`, `EFetch of 200 records`. */
  label: string;
}

/**
 * The documented maximum is 10,000, but PubMed's window really ends at record 9,999; a higher
 * number is cut with a mere remark in the answer. Left out, it would mean 20.
 */
export const searchWindow = 9_999;

export interface SearchRequest {
  term: string;
  /** How many PMIDs of the result to skip. */
  skip?: number;
  /** How many PMIDs to list; all that PubMed lists where it is left out. */
  most?: number;
  within?: SearchSpan;
}

/** Only records that entered PubMed, or were revised there, on these ISO days, both included. */
export interface SearchSpan {
  by: 'entered' | 'revised';
  from: string;
  to: string;
}

/** XML, since the JSON form can be invalid JSON and never names an unknown search field. */
export function buildSearch(caller: Caller, request: SearchRequest) {
  const { term, skip = 0, most = searchWindow, within } = request;
  return buildRequest(caller, {
    utility: 'esearch.fcgi',
    root: 'eSearchResult',
    label: 'ESearch',
    fields: { term, retmax: String(most), retstart: String(skip), ...rangeOf(within) },
  });
}

/** Publication dates are no use here: they lie, and pile up on the first day of a month. */
function rangeOf(within: SearchSpan | undefined) {
  if (within === undefined) return undefined;
  return {
    datetype: within.by === 'entered' ? 'edat' : 'mdat',
    mindate: within.from.replaceAll('-', '/'),
    maxdate: within.to.replaceAll('-', '/'),
  };
}

/** `retmode=xml` must be stated: without it PubMed answers in ASN.1 or text. */
export function buildFetch(caller: Caller, pmids: readonly Pmid[]) {
  const what = pmids.length === 1 ? `PMID ${pmids[0]}` : `${pmids.length} records`;
  return buildRequest(caller, {
    utility: 'efetch.fcgi',
    root: 'PubmedArticleSet',
    label: `EFetch of ${what}`,
    // Without retmax some list sizes have been cut silently.
    fields: { id: pmids.join(','), retmax: String(pmids.length) },
  });
}

interface Parts {
  utility: string;
  root: string;
  label: string;
  fields: Record<string, string>;
}

function buildRequest(caller: Caller, { utility, root, label, fields }: Parts): EutilsRequest {
  const form = new URLSearchParams({ db: 'pubmed', retmode: 'xml', ...fields, tool: caller.tool });
  if (caller.email !== undefined) form.set('email', caller.email);
  if (caller.apiKey !== undefined) form.set('api_key', caller.apiKey);
  return { url: new URL(utility, caller.baseUrl).href, form, root, label };
}
