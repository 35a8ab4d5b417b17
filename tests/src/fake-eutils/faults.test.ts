import { expect, test } from 'vitest';
import type { FaultOrder } from './faults/fault-order.ts';
import { ask, fetchedPmids, type Reply, texts } from './test-client.ts';
import { withFake } from './with-fake.ts';

const forms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  esearch: { db: 'pubmed', term: 'all' },
  epost: { db: 'pubmed', id: '90000001' },
  efetch: { db: 'pubmed', id: '90000001,90000002,90000003', retmode: 'xml' },
  esummary: { db: 'pubmed', id: '90000001' },
  elink: { dbfrom: 'pubmed', id: '90000001' },
};

async function askWith(order: FaultOrder): Promise<Reply> {
  const fake = await withFake();
  fake.fail(order);
  const endpoint = order.endpoint ?? 'efetch';
  return await ask(`${fake.url}${endpoint}.fcgi`, { form: forms[endpoint] ?? {} });
}

test.each<[FaultOrder, number, string, RegExp]>([
  [
    { kind: 'rate-limit' },
    429,
    'application/json',
    /^\{"error":"API rate limit exceeded","api-key":"203\.0\.113\.7"/,
  ],
  [{ kind: 'rate-limit-under-200' }, 200, 'application/json', /API rate limit exceeded/],
  [{ kind: 'forwarding-error' }, 500, 'application/json', /"error":"error forwarding request"/],
  [{ kind: 'forwarding-error', status: 503 }, 503, 'application/json', /error forwarding request/],
  [{ kind: 'invalid-api-key' }, 400, 'application/json', /API key invalid/],
  [{ kind: 'unroutable' }, 502, 'text/plain', /^Unable to route request!/],
  [{ kind: 'html-500' }, 500, 'text/html', /<title>NCBI\/eutils202 - WWW Error 500 Diagnostic</],
  [{ kind: 'html-502' }, 502, 'text/html', /<title>Bad Gateway!</],
  [{ kind: 'html-503' }, 503, 'text/html', /Service unavailable!/],
  [{ kind: 'html-414' }, 414, 'text/html', /<h1>Request-URI Too Large</],
  [{ kind: 'html-500', status: 200 }, 200, 'text/html', /WWW Error 500/],
  [{ kind: 'json-error-upper' }, 200, 'application/json', /"ERROR":"NCBI C\+\+ Exception/],
  [{ kind: 'json-error-esearchresult' }, 200, 'application/json', /^\{"esearchresult":\{"ERROR":/],
  [{ kind: 'json-error-lower' }, 200, 'application/json', /^\{"error":/],
  [{ kind: 'viewer-timeout' }, 400, 'text/plain', /External viewer error: .*Timeout$/],
  [{ kind: 'viewer-timeout', status: 200 }, 200, 'text/plain', /Timeout$/],
  [{ kind: 'pubone-unavailable' }, 400, 'text/xml', /Failed to connect to PubOne service/],
  [{ kind: 'no-correct-ids' }, 400, 'text/xml', /ID list is empty!/],
  [{ kind: 'empty-set' }, 200, 'text/xml', /<PubmedArticleSet><\/PubmedArticleSet>\n$/],
  [{ kind: 'text-under-200' }, 200, 'text/plain', /^Error: F a i l e d {2}t o/],
])('%o answers %i as %s', async (order, status, contentType, body) => {
  const reply = await askWith(order);
  expect(reply.status).toBe(status);
  expect(reply.headers['content-type']).toContain(contentType);
  expect(reply.text).toMatch(body);
});

test.each([
  ['esearch', /^<eSearchResult>\s*<ERROR>Search Backend failed/m],
  ['epost', /^<ePostResult>\s*<ERROR>/m],
  ['efetch', /^<eFetchResult>\s*<ERROR>Unable to obtain query #1/m],
  ['esummary', /^<eSummaryResult>\s*<ERROR>/m],
  ['elink', /^<eLinkResult>\s*<LinkSet><ERROR>/m],
] as const)('an error of %s stands under 200 in its own envelope', async (endpoint, body) => {
  const reply = await askWith({ kind: 'error-envelope', endpoint });
  expect(reply.status).toBe(200);
  expect(reply.text).toMatch(body);
});

test('prolog-only is a declaration, a DOCTYPE and nothing else', async () => {
  const { text } = await askWith({ kind: 'prolog-only' });
  expect(text).toMatch(/^<\?xml version="1\.0" \?>\n<!DOCTYPE PubmedArticleSet [^>]*>\s*$/);
});

test('truncated is cut in the middle of a record with a Content-Length that fits', async () => {
  const { text, headers } = await askWith({ kind: 'truncated' });
  expect(headers['content-length']).toBe(String(Buffer.byteLength(text)));
  expect(fetchedPmids(text)).toHaveLength(3);
  expect(text.match(/<\/PubmedArticle>/g)).toHaveLength(2);
  expect(text).not.toContain('</PubmedArticleSet>');
});

test('an internal subset declares an entity and uses it', async () => {
  const { text } = await askWith({ kind: 'internal-subset' });
  expect(text).toMatch(/<!DOCTYPE PubmedArticleSet [^[]*\[\s*<!ENTITY publisher/);
  expect(text).toContain('<ArticleTitle>&publisher; ');
});

test('an entity bomb would grow to a thousand million words', async () => {
  const { text } = await askWith({ kind: 'entity-bomb' });
  expect(text.match(/<!ENTITY/g)).toHaveLength(10);
  expect(text).toContain('<ArticleTitle>&lol9; ');
});

test('a whole document can come as one JSON string', async () => {
  const { text } = await askWith({ kind: 'xml-as-json-string' });
  expect(fetchedPmids(JSON.parse(text))).toHaveLength(3);
});

test('a dropped quoted phrase is warned of while results come', async () => {
  const { text } = await askWith({
    kind: 'dropped-quoted-phrase',
    endpoint: 'esearch',
    phrase: 'x',
  });
  expect(texts(text, 'QuotedPhraseNotFound')).toEqual([]);
  const dropped = await withFake();
  dropped.fail({ kind: 'dropped-quoted-phrase', phrase: 'body battery' });
  const form = { db: 'pubmed', term: 'all[sb] OR "body battery"[tiab]' };
  const reply = await ask(`${dropped.url}esearch.fcgi`, { form });
  expect(texts(reply.text, 'Id')).toHaveLength(3);
  expect(texts(reply.text, 'QuotedPhraseNotFound')).toEqual(['"body battery"[tiab]']);
  expect(texts(reply.text, 'QueryTranslation')).toEqual(['"all"[Filter]']);
});

test('a dropped phrase is listed as an error while results come', async () => {
  const { text } = await askWith({ kind: 'dropped-phrase', endpoint: 'esearch', phrase: 'qi' });
  expect(texts(text, 'PhraseNotFound')).toEqual(['qi']);
  expect(texts(text, 'Id')).toHaveLength(3);
});

test('an altered translation comes without any warning', async () => {
  const { text } = await askWith({ kind: 'altered-translation', endpoint: 'esearch' });
  expect(texts(text, 'QueryTranslation')).toEqual(['"something else"[All Fields]']);
  expect(text).not.toMatch(/ErrorList|WarningList/);
});
