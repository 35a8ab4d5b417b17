import type { Context } from '../context.ts';
import { lostQuery } from '../history-store.ts';
import type { EutilsRequest } from '../http/read-request.ts';

/** Whom a request is about: ids of its own, or a result set that the server keeps. */
export type RequestIds =
  | { readonly from: 'list'; readonly given: readonly string[]; readonly valid: readonly string[] }
  | { readonly from: 'history'; readonly pmids: readonly string[] }
  | { readonly from: 'lost'; readonly message: string }
  | { readonly from: 'nothing' };

export function requestIds({ params }: EutilsRequest, { history }: Context): RequestIds {
  const given = params
    .getAll('id')
    .flatMap((list) => list.split(/[,\s]+/))
    .filter((id) => id !== '');
  if (given.length > 0) {
    return { from: 'list', given, valid: [...new Set(given.filter(isValid))] };
  }
  const webEnv = params.get('WebEnv');
  const queryKey = params.get('query_key');
  if (!webEnv || !queryKey) return { from: 'nothing' };
  const pmids = history.read(webEnv, Number(queryKey));
  return pmids === undefined
    ? { from: 'lost', message: lostQuery(queryKey) }
    : { from: 'history', pmids };
}

function isValid(id: string): boolean {
  return /^[1-9]\d{0,18}(\.\d+)?$/.test(id);
}
