import { BrokenAnswerError } from './broken-answer-error.ts';
import { buildSearch, type SearchRequest, searchWindow } from './build-request.ts';
import type { Eutils } from './open-eutils.ts';
import { readSearchAnswer, type SearchPage } from './read-search-answer.ts';

export type SearchReading = SearchPage;

/**
 * Reads a search to its end or, where it has more than PubMed's window holds, its first page,
 * whose `count` then says so. A page shorter than asked for is read on, never taken for the end; one
 * that brings nothing new is an error, or a count that is not true would be read for hours.
 */
export async function readSearch(eutils: Eutils, request: SearchRequest): Promise<SearchReading> {
  const first = await readPage(eutils, request);
  const seen = new Set(first.pmids);
  let listed = first.pmids.length;
  while (seen.size < first.count && first.count <= searchWindow) {
    const page = await readPage(eutils, { ...request, skip: listed });
    if (page.pmids.every((pmid) => seen.has(pmid))) throw shortList(first.count, seen.size);
    for (const pmid of page.pmids) seen.add(pmid);
    listed += page.pmids.length;
  }
  return { ...first, pmids: [...seen] };
}

/** What PubMed makes of a search and how many records it counts, with no more than a few of them. */
export function peekSearch(eutils: Eutils, term: string, most = 0): Promise<SearchReading> {
  // `rettype=count` would take the translation and every warning away.
  return readPage(eutils, { term, most });
}

async function readPage(eutils: Eutils, request: SearchRequest): Promise<SearchPage> {
  return readSearchAnswer(await eutils.ask(buildSearch(eutils.caller, request)));
}

function shortList(count: number, listed: number): BrokenAnswerError {
  return new BrokenAnswerError(`PubMed counts ${count} records but lists only ${listed}.`, {
    rule: 'short-list',
  });
}
