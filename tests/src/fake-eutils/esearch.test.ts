import { expect, test } from 'vitest';
import { fictionalArticle } from './fictional-record.ts';
import { ask, texts } from './test-client.ts';
import { fictionalPmid, withFake } from './with-fake.ts';

test('without retmax only twenty of the found PMIDs come, the newest first', async () => {
  const fake = await withFake({}, 25);
  const { text } = await ask(`${fake.url}esearch.fcgi?db=pubmed&term=lumbago`);
  expect(texts(text, 'Count')).toEqual(['25']);
  expect(texts(text, 'RetMax')).toEqual(['20']);
  expect(texts(text, 'RetStart')).toEqual(['0']);
  expect(texts(text, 'Id')).toHaveLength(20);
  expect(texts(text, 'Id')[0]).toBe(fictionalPmid(24));
});

test('a POST form and a GET are answered alike', async () => {
  const fake = await withFake();
  const query = 'db=pubmed&term=lumbago&retmode=json&retmax=2&retstart=1';
  const got = await ask(`${fake.url}esearch.fcgi?${query}`);
  const posted = await ask(`${fake.url}esearch.fcgi`, { form: query });
  expect(posted.text).toBe(got.text);
  expect(JSON.parse(got.text).esearchresult).toMatchObject({
    count: '3',
    retmax: '2',
    retstart: '1',
    idlist: [fictionalPmid(1), fictionalPmid(0)],
  });
  expect(
    fake.requests.map(({ method, endpoint, status }) => ({ method, endpoint, status })),
  ).toEqual([
    { method: 'GET', endpoint: 'esearch', status: 200 },
    { method: 'POST', endpoint: 'esearch', status: 200 },
  ]);
});

test('each date type limits by that date of the record, and mindate alone by nothing', async () => {
  const fake = await withFake({ now: () => Date.UTC(2021, 5, 10) }, 0);
  fake.addRecords([
    fictionalArticle({
      pmid: '90000001',
      published: '2019-02',
      entrezDate: '2019-05-20',
      revisedDate: '2021-06-01',
    }),
    fictionalArticle({
      pmid: '90000002',
      published: '1998 Dec-1999 Jan',
      entrezDate: '2021-06-05',
    }),
  ]);
  const found = async (query: string) =>
    texts((await ask(`${fake.url}esearch.fcgi?db=pubmed&term=lumbago&${query}`)).text, 'Id');
  expect(await found('datetype=edat&mindate=2019/05&maxdate=2019/05/20')).toEqual(['90000001']);
  expect(await found('datetype=pdat&mindate=1998&maxdate=1998')).toEqual(['90000002']);
  expect(await found('datetype=pdat&mindate=2019/02/02&maxdate=2019/12')).toEqual([]);
  expect(await found('datetype=mdat&reldate=30')).toEqual(['90000002', '90000001']);
  expect(await found('datetype=mdat&reldate=6')).toEqual(['90000002']);
  expect(await found('datetype=edat&mindate=2021')).toEqual(['90000002', '90000001']);
});

test('a date range inside of the term limits as the parameters do', async () => {
  const fake = await withFake({}, 0);
  fake.addRecords([
    fictionalArticle({ pmid: '90000001', entrezDate: '2019-05-20' }),
    fictionalArticle({ pmid: '90000002', entrezDate: '2021-06-05' }),
  ]);
  fake.setSearch({ 'lumbago[tiab]': ['90000001', '90000002'] });
  for (const range of ['2019/01:2019/12[edat]', '"2019/01/01"[edat] : "2019/12/31"[edat]']) {
    const term = encodeURIComponent(`(lumbago[tiab]) AND (${range})`);
    const plain = encodeURIComponent(`(lumbago[tiab]) AND ${range}`);
    const { text } = await ask(`${fake.url}esearch.fcgi?db=pubmed&term=${plain}`);
    expect(texts(text, 'Id')).toEqual(['90000001']);
    expect(texts(text, 'QueryTranslation')[0]).toContain('2019/01/01:2019/12/31[Date - Entry]');
    expect(texts((await ask(`${fake.url}esearch.fcgi?db=pubmed&term=${term}`)).text, 'Id')).toEqual(
      ['90000001'],
    );
  }
});

test('a map of terms finds for each term its own PMIDs, stored or not', async () => {
  const fake = await withFake();
  fake.setSearch({ one: ['90000001'], gone: ['90000077'] });
  const found = async (term: string) =>
    texts((await ask(`${fake.url}esearch.fcgi?db=pubmed&term=${term}`)).text, 'Id');
  expect(await found('one')).toEqual(['90000001']);
  expect(await found('gone')).toEqual(['90000077']);
  expect(await found('other')).toEqual([]);
});

test('a missing db is 400 and a wrong one an error under 200', async () => {
  const fake = await withFake();
  const missing = await ask(`${fake.url}esearch.fcgi?term=lumbago`);
  expect(missing).toMatchObject({ status: 400, text: 'Mandatory parameter: db - is omitted' });
  const wrong = await ask(`${fake.url}esearch.fcgi?db=nonsense_db&term=lumbago&retmode=json`);
  expect(wrong.status).toBe(200);
  expect(JSON.parse(wrong.text).esearchresult.ERROR).toBe('Invalid db name specified: nonsense_db');
});
