import type { Answer } from '../answer.ts';
import type { Context, QueryTwist } from '../context.ts';
import { refuseDatabase } from '../envelope.ts';
import { lostQuery } from '../history-store.ts';
import type { EutilsRequest } from '../http/read-request.ts';
import { cutPage, numberParam } from '../search/cut-page.ts';
import { runSearch } from '../search/run-search.ts';
import { writeSearch, writeSearchError } from './write-search.ts';

/** ESearch: the PMIDs of a term, a page at a time, kept on the server with `usehistory=y`. */
export function esearch(request: EutilsRequest, context: Context, twist: QueryTwist = {}): Answer {
  const { params } = request;
  const json = params.get('retmode') === 'json';
  const refusal = refuseDatabase('esearch', request);
  if (refusal !== undefined) {
    const db = params.get('db');
    return json && db ? writeSearchError(`Invalid db name specified: ${db}`, json) : refusal;
  }
  const webEnv = params.get('WebEnv') ?? '';
  const queryKey = params.get('query_key');
  if (!params.get('term') && !queryKey) {
    return writeSearchError('Empty term and query_key - nothing todo', json);
  }
  const lost = [...termKeys(params), ...(queryKey ? [Number(queryKey)] : [])].find(
    (key) => context.history.read(webEnv, key) === undefined,
  );
  if (lost !== undefined) return writeSearchError(lostQuery(lost), json);
  const { pmids, translation } = runSearch(params, {
    store: context.store,
    search: context.search,
    now: context.settings.now,
    earlier: (key) => context.history.read(webEnv, key) ?? [],
    unknownPhrases: twist.droppedQuoted ?? [],
  });
  const page = cutPage(pmids, {
    retstart: numberParam(params, 'retstart', 0),
    retmax: numberParam(params, 'retmax', 20),
    windowSize: context.settings.windowSize,
  });
  if ('error' in page) return writeSearchError(`Search Backend failed: ${page.error}`, json);
  const saved = params.get('usehistory') === 'y' ? context.history.save(pmids, webEnv) : undefined;
  return writeSearch(
    {
      count: pmids.length,
      page,
      saved,
      translation: { ...translation, ...altered(twist, translation.phrasesNotFound) },
    },
    { json, countOnly: params.get('rettype') === 'count' },
  );
}

function termKeys(params: URLSearchParams): readonly number[] {
  return [...(params.get('term') ?? '').matchAll(/#(\d+)\b/g)].map((found) => Number(found[1]));
}

function altered(twist: QueryTwist, phrases: readonly string[]) {
  return {
    phrasesNotFound: [...phrases, ...(twist.droppedPhrases ?? [])],
    ...(twist.translation === undefined ? {} : { queryTranslation: twist.translation }),
  };
}
