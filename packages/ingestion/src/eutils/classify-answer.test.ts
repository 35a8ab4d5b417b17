import { describe, expect, it } from 'vitest';
import { classifyAnswer } from './classify-answer.ts';

const doctype = '<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM" "x.dtd">\n';
const searchProlog =
  '<?xml version="1.0" encoding="UTF-8" ?>\n<!DOCTYPE eSearchResult PUBLIC "-//NLM//DTD" "https://x/esearch.dtd">\n';
const article = '<PubmedArticle><PMID>90000001</PMID></PubmedArticle>';
const now = new Date('2026-01-01T00:00:00Z');

function classify(status: number, body: string, more: { root?: string; retryAfter?: string } = {}) {
  const { root = 'PubmedArticleSet', ...headers } = more;
  const form = new URLSearchParams({ api_key: 'sesame' });
  return classifyAnswer(
    { status, body, ...headers },
    { request: { root, label: 'EFetch', form }, now },
  );
}

const good: [name: string, body: string, root?: string][] = [
  ['a set of records', `${doctype}<PubmedArticleSet>${article}</PubmedArticleSet>\n`],
  ['an empty set', `${doctype}<PubmedArticleSet></PubmedArticleSet>`],
  ['a self-closed set', `${doctype}<PubmedArticleSet/>`],
  ['a set after a comment', `<!-- <eSearchResult> --><PubmedArticleSet></PubmedArticleSet>`],
  [
    'a search that names an unknown phrase',
    `${searchProlog}<eSearchResult><Count>0</Count><ErrorList><PhraseNotFound>x</PhraseNotFound></ErrorList></eSearchResult>`,
    'eSearchResult',
  ],
];

/** Bodies as the field notes on PubMed give them; addresses and keys are made up. */
const bad: [rule: string, remedy: string, status: number, body: string][] = [
  ['redirect', 'stop', 301, ''],
  [
    'rate-limit',
    'retry-after',
    429,
    '{"error":"API rate limit exceeded","api-key":"203.0.113.7","count":"26","limit":"3"}',
  ],
  ['rate-limit', 'retry-after', 200, '{"error":"API rate limit exceeded","count":"11"}'],
  ['rate-limit', 'retry-after', 429, ''],
  ['key-refused', 'stop', 400, '{"error":"API key invalid","api-key":"sesame","type":"unknown"}'],
  ['blocked', 'stop', 403, '<html><head><title>Access Denied</title></head></html>'],
  [
    'too-long',
    'permanent',
    414,
    '<html><head><title>414 Request-URI Too Large</title></head></html>',
  ],
  [
    'too-long',
    'permanent',
    200,
    '<html><head><title>414 Request-URI Too Large</title></head></html>',
  ],
  [
    'passing-trouble',
    'retry',
    500,
    '{"error":"error forwarding request","api-key":"2001:db8::1","type":"ip",\n"status":"ok"}',
  ],
  [
    'passing-trouble',
    'retry',
    503,
    'Unable to route request!\n\nservice name: /http/service/ratecontrol\ndtab:\n',
  ],
  ['web-page', 'retry', 200, '<html><head><title>Sorry</title></head></html>'],
  [
    'passing-trouble',
    'retry',
    200,
    '<!DOCTYPE html><html><head><title>NCBI/eutils202 - WWW Error 500 Diagnostic</title></head></html>',
  ],
  ['passing-trouble', 'retry', 502, '<html><head><title>Bad Gateway!</title></head></html>'],
  [
    'passing-trouble',
    'retry',
    200,
    `${searchProlog}<eSearchResult><ERROR>Search Backend failed: Unable to open connection to #PMQuerySrv?dbaf=taxonomy</ERROR></eSearchResult>`,
  ],
  [
    'passing-trouble',
    'retry',
    200,
    `${searchProlog}<eSearchResult><ERROR>Search Backend failed: Database is not supported: pubmed</ERROR></eSearchResult>`,
  ],
  [
    'passing-trouble',
    'retry',
    200,
    '<eFetchResult>\n\t<ERROR>Unable to obtain query #1</ERROR>\n</eFetchResult>',
  ],
  [
    'passing-trouble',
    'retry',
    200,
    "<eLinkResult><LinkSet><DbFrom>nuccore</DbFrom><ERROR>Couldn't resolve #exLinkSrv2, the address table is empty.</ERROR></LinkSet></eLinkResult>",
  ],
  [
    'bad-request',
    'stop',
    200,
    '<eLinkResult><LinkSet><ERROR>Exception:\nllinkslib command not supported</ERROR></LinkSet></eLinkResult>',
  ],
  [
    'no-such-records',
    'permanent',
    200,
    '<ePostResult><ERROR>Empty ID list; Nothing to store</ERROR></ePostResult>',
  ],
  [
    'error-in-answer',
    'retry',
    200,
    '<eSummaryResult><ERROR>cannot get document summary</ERROR></eSummaryResult>',
  ],
  [
    'error-in-answer',
    'retry',
    200,
    '<PubmedArticleSet><ERROR>never heard of</ERROR></PubmedArticleSet>',
  ],
  [
    'bad-request',
    'stop',
    200,
    '{"esearchresult":{"ERROR":"Invalid db name specified: nonsense_db"}}',
  ],
  [
    'bad-request',
    'stop',
    200,
    '{"esearchresult":{"ERROR":"Search Backend failed: Exception:\n\'retstart\' cannot be larger than 9998."}}',
  ],
  [
    'passing-trouble',
    'retry',
    200,
    '{"linksets":[],"ERROR":"NCBI C++ Exception:\n  readAll() --- Read failed: EOF\n  (the other side)"}',
  ],
  ['error-in-answer', 'retry', 200, '{"header":{"type":"efetch"}}'],
  [
    'passing-trouble',
    'retry',
    400,
    'Error: External viewer error: Empty Response. Bytes read: 0 Status: Timeout',
  ],
  [
    'passing-trouble',
    'retry',
    400,
    '<eFetchResult><ERROR>Failed to connect to PubOne service</ERROR></eFetchResult>',
  ],
  [
    'passing-trouble',
    'retry',
    400,
    '<eFetchResult><ERROR>proxied: 502 Bad Gateway</ERROR></eFetchResult>',
  ],
  [
    'no-such-records',
    'permanent',
    400,
    '<eFetchResult>\n\t<ERROR>ID list is empty! Possibly it has no correct IDs.</ERROR>\n</eFetchResult>',
  ],
  ['bad-request', 'stop', 400, 'Bad Request (400): Mandatory parameter: db - is omitted'],
  ['client-error', 'permanent', 400, '<eFetchResult><ERROR>something new</ERROR></eFetchResult>'],
  ['not-found', 'stop', 404, 'nothing here'],
  ['server-error', 'retry', 503, ''],
  ['empty', 'retry', 200, ''],
  ['empty', 'retry', 200, doctype],
  ['truncated', 'retry', 200, `${doctype}<PubmedArticleSet>${article}<PubmedArt`],
  ['truncated', 'retry', 200, `${doctype}<PubmedArticleSet>${article}`],
  [
    'unsafe',
    'stop',
    200,
    '<!DOCTYPE PubmedArticleSet [<!ENTITY a "b">]><PubmedArticleSet>&a;</PubmedArticleSet>',
  ],
  ['error-in-answer', 'retry', 200, JSON.stringify('<PubmedArticleSet></PubmedArticleSet>')],
  ['wrong-root', 'retry', 200, `${searchProlog}<eSearchResult><Count>1</Count></eSearchResult>`],
  [
    'no-such-records',
    'permanent',
    200,
    'Error: F a i l e d  t o  u n d e r s t a n d  i d :  n o t _ a n _ i d ',
  ],
  [
    'no-such-records',
    'permanent',
    200,
    'id: 90000001 Error occurred: The following PMID is not available: 90000001',
  ],
  ['passing-trouble', 'retry', 200, 'Error: Your session has expired. Please repeat your search.'],
  ['passing-trouble', 'retry', 200, 'The resource is temporarily unavailable'],
  ['error-in-answer', 'retry', 200, 'words never seen before'],
];

describe('classifyAnswer', () => {
  it.each(good)('takes %s for an answer', (_, body, root) => {
    expect(classify(200, body, { root })).toBeUndefined();
  });

  it.each(bad)('%s → %s (%i)', (rule, remedy, status, body) => {
    expect(classify(status, body)).toMatchObject({ rule, remedy });
  });

  it('waits as long as Retry-After says, in seconds or until a date', () => {
    const date = 'Thu, 01 Jan 2026 00:00:07 GMT';
    expect(classify(429, '', { retryAfter: '2' })?.retryAfterMs).toBe(2000);
    expect(classify(429, '', { retryAfter: date })?.retryAfterMs).toBe(7000);
    expect(classify(429, '', { retryAfter: 'soon' })?.retryAfterMs).toBeUndefined();
  });

  it('never repeats a key or an address that an answer echoes', () => {
    for (const [, , status, body] of bad) {
      expect(classify(status, body)?.message).not.toMatch(/sesame|203\.0\.113\.7/);
    }
    expect(classify(400, 'we know sesame')?.message).toContain('[removed]');
  });

  it('ends every message with what to do next', () => {
    for (const [, , status, body] of bad) {
      expect(classify(status, body)?.message).toMatch(/\(HTTP \d+\)\. [A-Z].*(npm run ingest|\.)$/);
    }
  });
});
