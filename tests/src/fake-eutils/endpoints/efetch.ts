import { type Answer, textAnswer, xmlAnswer } from '../answer.ts';
import type { Context } from '../context.ts';
import { errorEnvelope, refuseDatabase } from '../envelope.ts';
import type { EutilsRequest } from '../http/read-request.ts';
import { numberParam, pastWindow } from '../search/cut-page.ts';
import { type RequestIds, requestIds } from './request-ids.ts';
import { articleSet, recordsAsText } from './write-records.ts';

/** EFetch: the records themselves. Whatever is not there is left out without a word. */
export function efetch(request: EutilsRequest, context: Context): Answer {
  const { params } = request;
  const refusal = refuseDatabase('efetch', request);
  if (refusal !== undefined) return refusal;
  // Since 2022 the documented rettype=full gives nothing at all.
  if (params.get('rettype') === 'full') return xmlAnswer('');
  const asked = requestIds(request, context);
  if (asked.from === 'lost') return errorEnvelope('efetch', asked.message);
  if (asked.from === 'nothing') return errorEnvelope('efetch', 'Empty id list - nothing todo', 400);
  if (asked.from === 'list' && asked.valid.length === 0) return noCorrectIds();
  const { windowSize, versions, fetchOrder } = context.settings;
  if (asked.from === 'history' && numberParam(params, 'retstart', 0) >= windowSize) {
    return errorEnvelope('efetch', pastWindow(windowSize), 400);
  }
  const ids = pageOf(asked, params, windowSize);
  const found = ids.flatMap((id) => {
    const all = context.store.versions(id);
    return versions === 'all' ? all : all.slice(0, 1);
  });
  const records = fetchOrder === 'reversed' ? found.reverse() : found;
  // Without retmode=xml PubMed answers text, which a client must not take for records.
  return params.get('retmode') === 'xml'
    ? xmlAnswer(articleSet(records))
    : textAnswer(recordsAsText(ids, { records, rettype: params.get('rettype') }));
}

export function noCorrectIds(): Answer {
  const message = 'ID list is empty! Possibly it has no correct IDs.';
  return errorEnvelope('efetch', message, 400);
}

type Askable = Exclude<RequestIds, { from: 'lost' | 'nothing' }>;

/** A page of a result set that crosses the edge of the window is cut short without any message. */
function pageOf(asked: Askable, params: URLSearchParams, windowSize: number): readonly string[] {
  const retstart = numberParam(params, 'retstart', 0);
  const end = retstart + Math.min(numberParam(params, 'retmax', MOST), MOST);
  return asked.from === 'list'
    ? asked.valid.slice(retstart, end)
    : asked.pmids.slice(retstart, Math.min(end, windowSize));
}

const MOST = 10_000;
