import { expect, test } from 'vitest';
import { ask, texts } from './test-client.ts';
import { withFake } from './with-fake.ts';

const many = Array.from({ length: 12_000 }, (_, index) => String(91_000_000 + index));

async function search(query: string, found = many) {
  const fake = await withFake({ search: () => found });
  return await ask(`${fake.url}esearch.fcgi?db=pubmed&term=all&${query}`);
}

test('of a large set 9,999 come at most, with a message that says so', async () => {
  const { text } = await search('retmax=10000');
  expect(texts(text, 'Count')).toEqual(['12000']);
  expect(texts(text, 'RetMax')).toEqual(['9999']);
  expect(texts(text, 'Id')).toHaveLength(9999);
  expect(texts(text, 'OutputMessage')).toEqual([
    'Restrictions achieved. start and count adjusted to 0, 9999',
  ]);
});

test('a page across the edge is cut short', async () => {
  const nine = await search('retstart=9990&retmax=10&retmode=json');
  expect(JSON.parse(nine.text).esearchresult).toMatchObject({
    retmax: '9',
    warninglist: { outputmessages: ['Restrictions achieved. start and count adjusted to 9990, 9'] },
  });
  const one = await search('retstart=9998&retmax=1000');
  expect(texts(one.text, 'RetMax')).toEqual(['1']);
});

test('past the window of a large set there is an error under 200', async () => {
  const { status, text } = await search('retstart=9999&retmax=1');
  expect(status).toBe(200);
  expect(texts(text, 'ERROR')[0]).toMatch(
    /^Search Backend failed: Exception:\n'retstart' cannot be larger than 9998\. For PubMed, ESearch can only retrieve the first 9,999 records/,
  );
  expect(text).not.toContain('IdList');
});

test('in JSON that error holds a raw newline, so the body is no JSON', async () => {
  const { status, text } = await search('retstart=9999&retmax=1&retmode=json');
  expect(status).toBe(200);
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
  expect(JSON.parse(text.replace("Exception:\n'", "Exception: '")).esearchresult.ERROR).toContain(
    '9998',
  );
});

test('past the window of a small set there is an empty page with a message', async () => {
  const { text } = await search('retstart=9999&retmax=20', many.slice(0, 870));
  expect(texts(text, 'Count')).toEqual(['870']);
  expect(texts(text, 'Id')).toEqual([]);
  expect(texts(text, 'OutputMessage')[0]).toMatch(/^Restrictions achieved/);
});

test('efetch cuts a page at the edge in silence and refuses the one behind it', async () => {
  const fake = await withFake({ windowSize: 9 }, 12);
  const form = { db: 'pubmed', term: 'all', usehistory: 'y' };
  const { text } = await ask(`${fake.url}esearch.fcgi`, { form });
  const set = `WebEnv=${texts(text, 'WebEnv')[0]}&query_key=1&retmode=xml`;
  const edge = await ask(`${fake.url}efetch.fcgi`, {
    form: `db=pubmed&${set}&retstart=5&retmax=5`,
  });
  expect(edge.status).toBe(200);
  expect(edge.text.match(/<PubmedArticle>/g)).toHaveLength(4);
  const behind = await ask(`${fake.url}efetch.fcgi`, { form: `db=pubmed&${set}&retstart=9` });
  expect(behind.status).toBe(400);
  expect(behind.text).toContain("<ERROR>Exception:\n'retstart' cannot be larger than 8.");
});
