import { type Answer, htmlAnswer, jsonAnswer, textAnswer, xmlAnswer } from '../answer.ts';
import { noCorrectIds } from '../endpoints/efetch.ts';
import { articleSet } from '../endpoints/write-records.ts';
import { type EnvelopeName, errorEnvelope } from '../envelope.ts';
import { tooMany } from '../http/rate-limiter.ts';
import { ENDPOINTS, type EutilsRequest } from '../http/read-request.ts';
import type { FaultOrder } from './fault-order.ts';

export type CannedKind = keyof typeof CANNED;

/** The bodies that really came instead of an answer, each after what was published of it. */
export function cannedAnswer(kind: CannedKind, order: FaultOrder, request: EutilsRequest): Answer {
  const answer = CANNED[kind](order, request);
  return { ...answer, status: order.status ?? answer.status };
}

export function isCanned(kind: string): kind is CannedKind {
  return Object.hasOwn(CANNED, kind);
}

const CANNED = {
  'rate-limit': ({ retryAfterSeconds }: FaultOrder, { params }: EutilsRequest) =>
    tooMany({ retryAfterSeconds, ...callerOf(params) }),
  'rate-limit-under-200': (_: FaultOrder, { params }: EutilsRequest) =>
    tooMany({ status: 200, ...callerOf(params) }),
  'forwarding-error': () =>
    jsonAnswer(
      '{"error":"error forwarding request","api-key":"203.0.113.7","type":"ip",\n"status":"ok"}',
      500,
    ),
  // The status is documented by an annotation tool's users, the body is what is usually reported.
  'invalid-api-key': (_: FaultOrder, { params }: EutilsRequest) =>
    jsonAnswer(
      JSON.stringify({
        error: 'API key invalid',
        'api-key': params.get('api_key') ?? '',
        type: 'api-key',
        status: 'unknown',
      }),
      400,
    ),
  unroutable: () =>
    textAnswer(
      'Unable to route request!\n\nservice name: /http/service/ratecontrol\ndtab:\n\nbase dtab:\n\noverride dtab:\n\n',
      502,
    ),
  'html-500': () =>
    page('NCBI/eutils202 - WWW Error 500 Diagnostic', { status: 500, heading: 'Server Error' }),
  'html-502': () => page('Bad Gateway!', { status: 502 }),
  'html-503': () => page('Service unavailable!', { status: 503 }),
  'html-414': () => tooLong(),
  'error-envelope': ({ message }: FaultOrder, request: EutilsRequest) =>
    errorEnvelope(envelopeOf(request), message ?? MESSAGES[envelopeOf(request)]),
  'json-error-upper': ({ message = READ_FAILED }: FaultOrder) =>
    jsonAnswer(JSON.stringify({ linksets: [], ERROR: message })),
  'json-error-esearchresult': ({ message = MESSAGES.esearch }: FaultOrder) =>
    jsonAnswer(JSON.stringify({ esearchresult: { ERROR: message } })),
  'json-error-lower': ({ message = 'error forwarding request' }: FaultOrder) =>
    jsonAnswer(JSON.stringify({ error: message })),
  'viewer-timeout': () =>
    textAnswer('Error: External viewer error: Empty Response. Bytes read: 0 Status: Timeout', 400),
  'pubone-unavailable': (_: FaultOrder, request: EutilsRequest) =>
    errorEnvelope(envelopeOf(request), 'Failed to connect to PubOne service', 400),
  'no-correct-ids': () => noCorrectIds(),
  'empty-set': () => xmlAnswer(articleSet([])),
  'text-under-200': ({ message }: FaultOrder) =>
    textAnswer(
      message ?? 'Error: F a i l e d  t o  u n d e r s t a n d  i d :  n o t _ a n _ i d ',
    ),
} as const;

/** The page that a front server sends for an address of some hundred ids. */
export function tooLong(): Answer {
  return page('414 Request-URI Too Large', { status: 414, heading: 'Request-URI Too Large' });
}

function page(title: string, { status, heading = title }: { status: number; heading?: string }) {
  return htmlAnswer(
    `<html><head><title>${title}</title></head><body><h1>${heading}</h1></body></html>\n`,
    status,
  );
}

function callerOf(params: URLSearchParams) {
  const key = params.get('api_key');
  return key ? { caller: key, limit: 10 } : {};
}

function envelopeOf({ endpoint }: EutilsRequest): EnvelopeName {
  return ENDPOINTS.find((name) => name === endpoint) ?? 'efetch';
}

const READ_FAILED =
  'NCBI C++ Exception:\n  Read failed: EOF (the other side has unexpectedly closed connection)';

const MESSAGES: Readonly<Record<EnvelopeName, string>> = {
  esearch: 'Search Backend failed: Unable to open connection to #PMQuerySrv?dbaf=pubmed',
  epost: 'Empty ID list; Nothing to store',
  efetch: 'Unable to obtain query #1',
  esummary: 'Neither query_key nor id specified',
  elink: "Couldn't resolve #exLinkSrv2, the address table is empty.",
  einfo: 'Invalid db name specified: nothing',
};
