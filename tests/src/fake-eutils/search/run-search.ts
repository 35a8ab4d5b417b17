import { recordDate } from '../records/record-dates.ts';
import { recordFacts } from '../records/record-facts.ts';
import type { RecordStore } from '../records/record-store.ts';
import { type DateRange, describeRange, isWithin, rangeOfParams } from './date-range.ts';
import type { SearchIndex } from './search-index.ts';
import { splitTerm } from './split-term.ts';
import { type Translation, translateTerm } from './translate-term.ts';

export type SearchResult = { readonly pmids: readonly string[]; readonly translation: Translation };

type Sources = {
  readonly store: RecordStore;
  readonly search: SearchIndex;
  readonly now: () => number;
  /** An earlier result set of the request's environment. */
  readonly earlier: (queryKey: number) => readonly string[];
  /** Phrases that this one request shall not find. */
  readonly unknownPhrases?: readonly string[];
};

/** Everything that a search finds, sorted, before any page is cut from it. */
export function runSearch(params: URLSearchParams, sources: Sources): SearchResult {
  const { store, search } = sources;
  const term = joinRanges(params.get('term') ?? '');
  const unknown = new Set([
    ...search.unknownPhrases,
    ...(sources.unknownPhrases ?? []).map((phrase) => phrase.toLowerCase()),
  ]);
  const translation = translateTerm(term, { unknown, field: params.get('field') ?? '' });
  const limit = rangeOfParams(params, sources.now());
  const { core, ranges, queryKeys } = splitTerm(term);
  const keys = [
    ...queryKeys,
    ...(params.get('query_key') ? [Number(params.get('query_key'))] : []),
  ];
  const sets = keys.map((key) => new Set(sources.earlier(key)));
  const candidates = core === '' ? [...(sets[0] ?? store.pmids())] : search.match(core);
  const found = (translation.hopeless && term !== '' ? [] : candidates)
    .filter((pmid) => sets.every((set) => set.has(pmid)))
    .filter((pmid) => inRanges(store.latest(pmid)?.xml, limit ? [...ranges, limit] : ranges));
  return {
    pmids: sorted([...new Set(found)], params.get('sort'), store),
    translation: { ...translation, queryTranslation: withLimit(translation, limit) },
  };
}

function withLimit({ queryTranslation }: Translation, limit: DateRange | undefined): string {
  if (limit === undefined) return queryTranslation;
  const term = / OR /.test(queryTranslation) ? `(${queryTranslation})` : queryTranslation;
  return term === '' ? describeRange(limit) : `${term} AND ${describeRange(limit)}`;
}

function inRanges(xml: string | undefined, ranges: readonly DateRange[]): boolean {
  return ranges.every((range) => isWithin(range, xml && recordDate(xml, range.type)));
}

/** PubMed's web form writes `"2019/01"[edat] : "2019/05"[edat]` for what is one range. */
function joinRanges(term: string): string {
  const date = '"?(\\d{4}[\\d/]*)"?\\s*';
  const range = new RegExp(`${date}\\[([^\\]]+)\\]\\s*:\\s*${date}\\[\\2\\]`, 'g');
  return term.replace(range, '$1:$3[$2]');
}

function sorted(pmids: string[], sort: string | null, store: RecordStore): readonly string[] {
  if (sort === 'relevance') return pmids;
  const newestFirst = pmids.sort((a, b) => Number(b) - Number(a));
  const read = SORT_KEYS[(sort ?? '').toLowerCase()];
  if (read === undefined) return newestFirst;
  const keys = new Map(newestFirst.map((pmid) => [pmid, read(store.latest(pmid)?.xml ?? '')]));
  const order = newestFirst.sort((a, b) => (keys.get(a) ?? '').localeCompare(keys.get(b) ?? ''));
  return sort === 'pub_date' ? order.reverse() : order;
}

const SORT_KEYS: Readonly<Record<string, (xml: string) => string>> = {
  pub_date: (xml) => recordFacts(xml).published,
  author: (xml) => recordFacts(xml).authors[0] ?? '',
  journalname: (xml) => recordFacts(xml).source,
};
