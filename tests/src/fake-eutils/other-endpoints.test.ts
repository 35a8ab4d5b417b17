import { expect, test } from 'vitest';
import { ask, fetchedPmids, texts } from './test-client.ts';
import { fictionalPmid, withFake } from './with-fake.ts';

test('posted ids become a result set, and what is no id is listed', async () => {
  const fake = await withFake();
  const form = { db: 'pubmed', id: '90000001,abc,90000003' };
  const posted = await ask(`${fake.url}epost.fcgi`, { form });
  expect(texts(posted.text, 'QueryKey')).toEqual(['1']);
  expect(texts(posted.text, 'Id')).toEqual(['abc']);
  const WebEnv = texts(posted.text, 'WebEnv')[0] ?? '';
  const again = await ask(`${fake.url}epost.fcgi`, { form: { ...form, WebEnv } });
  expect(texts(again.text, 'QueryKey')).toEqual(['2']);
  const set = { db: 'pubmed', WebEnv, query_key: '1', retmode: 'xml' };
  const fetched = await ask(`${fake.url}efetch.fcgi`, { form: set });
  expect(fetchedPmids(fetched.text)).toEqual(['90000001', '90000003']);
});

test('ten thousand ids can be posted and no more', async () => {
  const fake = await withFake();
  const post = (count: number) =>
    ask(`${fake.url}epost.fcgi`, {
      form: {
        db: 'pubmed',
        id: Array.from({ length: count }, (_, i) => fictionalPmid(i)).join(','),
      },
    });
  expect((await post(10_000)).text).toContain('<QueryKey>1</QueryKey>');
  expect((await post(10_001)).text).toContain('<ERROR>');
});

test('nothing to post is an error under 200', async () => {
  const fake = await withFake();
  const { status, text } = await ask(`${fake.url}epost.fcgi`, {
    form: { db: 'pubmed', id: 'abc' },
  });
  expect(status).toBe(200);
  expect(texts(text, 'ERROR')).toEqual([
    'Empty ID list; Nothing to store',
    'Some IDs have invalid value and were omitted. Maximum ID value 18446744073709551615',
  ]);
});

test('a summary has the title and no abstract, and a missing record its own error', async () => {
  const fake = await withFake();
  const form = { db: 'pubmed', id: '90000001,99999999' };
  const one = await ask(`${fake.url}esummary.fcgi`, { form });
  expect(one.text).toContain('<Item Name="Title" Type="String">A fictional study');
  expect(one.text).toContain('<ERROR>UID=99999999: cannot get document summary</ERROR>');
  expect(one.text).not.toContain('fictional abstract');
  const two = await ask(`${fake.url}esummary.fcgi`, { form: { ...form, version: '2.0' } });
  expect(two.text).toContain('<DocumentSummary uid="99999999"><error>cannot get');
  const json = JSON.parse(
    (await ask(`${fake.url}esummary.fcgi`, { form: { ...form, retmode: 'json' } })).text,
  );
  expect(json.result.uids).toEqual(['90000001', '99999999']);
  expect(json.result['90000001'].title).toMatch(/^A fictional study/);
  expect(json.result['99999999'].error).toBe('cannot get document summary');
});

test('elink answers one set for each id parameter and an error inside a set', async () => {
  const fake = await withFake();
  const two = await ask(`${fake.url}elink.fcgi?dbfrom=pubmed&id=90000001&id=90000002`);
  expect(two.text.match(/<LinkSet>/g)).toHaveLength(2);
  const merged = await ask(`${fake.url}elink.fcgi?dbfrom=pubmed&id=90000001,90000002`);
  expect(merged.text.match(/<LinkSet>/g)).toHaveLength(1);
  const refused = await ask(`${fake.url}elink.fcgi?dbfrom=pubmed&id=90000001&cmd=llinkslib`);
  expect(refused.status).toBe(200);
  expect(refused.text).toContain(
    '<LinkSet><ERROR>Exception:\nllinkslib command not supported</ERROR></LinkSet>',
  );
});

test('einfo counts the records', async () => {
  const fake = await withFake({ now: () => Date.UTC(2026, 0, 2, 3, 4) });
  expect(texts((await ask(`${fake.url}einfo.fcgi`)).text, 'DbName')).toEqual(['pubmed']);
  const { text } = await ask(`${fake.url}einfo.fcgi?db=pubmed&version=2.0`);
  expect(texts(text, 'Count')).toEqual(['3']);
  expect(texts(text, 'LastUpdate')).toEqual(['2026/01/02 03:04']);
});
