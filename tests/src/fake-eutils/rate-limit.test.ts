import { expect, test } from 'vitest';
import { ask } from './test-client.ts';
import { withFake } from './with-fake.ts';

async function statuses(url: string, times: number): Promise<readonly number[]> {
  const answers = [];
  for (let request = 0; request < times; request++) answers.push((await ask(url)).status);
  return answers;
}

test('the fourth request of a second is refused, and a third of a second later one passes', async () => {
  let now = 1_000_000;
  const fake = await withFake({ requestsPerSecond: 3, now: () => now });
  const url = `${fake.url}einfo.fcgi`;
  expect(await statuses(url, 5)).toEqual([200, 200, 200, 429, 429]);
  now += 334;
  expect(await statuses(url, 2)).toEqual([200, 429]);
  now += 1000;
  expect(await statuses(url, 4)).toEqual([200, 200, 200, 429]);
});

test('a key has ten a second and a bucket of its own', async () => {
  const fake = await withFake({ requestsPerSecond: 3, now: () => 0 });
  const url = `${fake.url}einfo.fcgi`;
  expect(await statuses(`${url}?api_key=fictional`, 11)).toEqual([...Array(10).fill(200), 429]);
  expect(await statuses(`${url}?api_key=other`, 1)).toEqual([200]);
  expect(await statuses(url, 1)).toEqual([200]);
});

test('the refusal is JSON that repeats the key, with Retry-After only where that is set', async () => {
  const fake = await withFake({ requestsPerSecondWithKey: 1, requestsPerSecond: 1, now: () => 0 });
  await ask(`${fake.url}einfo.fcgi?api_key=fictional`);
  const refused = await ask(`${fake.url}einfo.fcgi?api_key=fictional`);
  expect(refused.headers['content-type']).toContain('application/json');
  expect(refused.headers['retry-after']).toBeUndefined();
  expect(JSON.parse(refused.text)).toEqual({
    error: 'API rate limit exceeded',
    'api-key': 'fictional',
    count: '2',
    limit: '1',
  });
  const telling = await withFake({ requestsPerSecond: 0, retryAfterSeconds: 2 });
  expect((await ask(`${telling.url}einfo.fcgi`)).headers['retry-after']).toBe('2');
});

test('a refused request uses up no fault', async () => {
  const fake = await withFake({ requestsPerSecond: 1, now: () => 0 });
  const fault = fake.fail({ kind: 'html-502', after: 1 });
  expect(await statuses(`${fake.url}einfo.fcgi`, 3)).toEqual([200, 429, 429]);
  expect(fault.remaining).toBe(1);
});
