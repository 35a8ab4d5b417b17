/** One page of a result set, or the refusal to go past PubMed's window. */
export type Page =
  | { readonly pmids: readonly string[]; readonly retstart: number; readonly message?: string }
  | { readonly error: string };

/**
 * The window of PubMed: only the first 9,999 records of a search can be reached, although the
 * documentation says 10,000. Past it there is an error on a large set and an empty page on a small
 * one; across its edge the page is cut short with a message.
 */
export function cutPage(
  pmids: readonly string[],
  asked: { retstart: number; retmax: number; windowSize: number },
): Page {
  const { retstart, retmax, windowSize } = asked;
  if (retstart >= windowSize && pmids.length > windowSize) return { error: pastWindow(windowSize) };
  const count = Math.max(0, Math.min(retmax, windowSize - retstart));
  const page = { pmids: pmids.slice(retstart, retstart + count), retstart };
  if (count === retmax) return page;
  const message = `Restrictions achieved. start and count adjusted to ${retstart}, ${count}`;
  return { ...page, message };
}

/** A whole number of a request; anything else is ignored for the default. */
export function numberParam(params: URLSearchParams, name: string, otherwise: number): number {
  const text = params.get(name);
  return text !== null && /^\d+$/.test(text) ? Number(text) : otherwise;
}

/** The newline is real, and it makes the JSON form of this error invalid. */
export function pastWindow(windowSize: number): string {
  const size = windowSize.toLocaleString('en-US');
  return (
    `Exception:\n'retstart' cannot be larger than ${windowSize - 1}. For PubMed, ESearch can only ` +
    `retrieve the first ${size} records matching the query. To obtain more than ${size} PubMed ` +
    'records, consider using EDirect that contains additional logic to batch PubMed search results ' +
    'automatically so that an arbitrary number can be retrieved. For details see ' +
    'https://www.ncbi.nlm.nih.gov/books/NBK25499/'
  );
}
