import { Agent } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { ask } from './test-client.ts';
import { withFake } from './with-fake.ts';

const form = { db: 'pubmed', id: '90000001,90000002', retmode: 'xml' };

test('slow headers come late, a slow body only in its body', async () => {
  const fake = await withFake();
  const times = async (kind: 'slow-headers' | 'slow-body') => {
    fake.fail({ kind, delayMs: 300 });
    const started = performance.now();
    let headersMs = 0;
    const onHeaders = () => {
      headersMs = performance.now() - started;
    };
    const { text } = await ask(`${fake.url}efetch.fcgi`, { form, onHeaders });
    expect(text).toContain('</PubmedArticleSet>');
    return { headersMs, wholeMs: performance.now() - started };
  };
  expect((await times('slow-headers')).headersMs).toBeGreaterThan(280);
  const body = await times('slow-body');
  expect(body.wholeMs).toBeGreaterThan(280);
  expect(body.wholeMs - body.headersMs).toBeGreaterThan(150);
});

test('closing the server does not wait for a slow answer', async () => {
  const fake = await withFake();
  fake.fail({ kind: 'slow-headers', delayMs: 60_000 });
  const lost = expect(ask(`${fake.url}efetch.fcgi`, { form })).rejects.toThrow();
  await expect.poll(() => fake.requests.length).toBe(1);
  const started = performance.now();
  await fake.close();
  await lost;
  expect(performance.now() - started).toBeLessThan(2000);
});

test('a reset before the answer sends no headers', async () => {
  const fake = await withFake();
  fake.fail({ kind: 'reset-before-answer' });
  let headers = 0;
  const lost = ask(`${fake.url}efetch.fcgi`, { form, onHeaders: () => headers++ });
  await expect(lost).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(headers).toBe(0);
  expect(fake.requests[0]).toMatchObject({ fault: 'reset-before-answer' });
  expect(fake.requests[0]?.status).toBeUndefined();
});

test.each(['reset-mid-body', 'aborted'] as const)(
  '%s breaks off after the headers',
  async (kind) => {
    const fake = await withFake();
    fake.fail({ kind });
    let headers = 0;
    const lost = ask(`${fake.url}efetch.fcgi`, { form, onHeaders: () => headers++ });
    await expect(lost).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(headers).toBe(1);
  },
);

test('corrupted gzip comes whole and cannot be unpacked', async () => {
  const fake = await withFake();
  fake.fail({ kind: 'corrupt-gzip' });
  await expect(ask(`${fake.url}efetch.fcgi`, { form })).rejects.toMatchObject({ code: /^Z_/ });
});

test('a reset on a reused socket spares the first request of a socket', async () => {
  const fake = await withFake();
  const fault = fake.fail({ kind: 'reset-on-reused-socket' });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  expect((await ask(`${fake.url}efetch.fcgi`, { form, agent })).status).toBe(200);
  expect(fault.remaining).toBe(1);
  await expect(ask(`${fake.url}efetch.fcgi`, { form, agent })).rejects.toMatchObject({
    code: 'ECONNRESET',
  });
  expect((await ask(`${fake.url}efetch.fcgi`, { form, agent })).status).toBe(200);
});

test('a fault waits for its turn, strikes as often as ordered and only where ordered', async () => {
  const fake = await withFake();
  fake.fail({
    kind: 'html-503',
    endpoint: 'efetch',
    after: 2,
    times: 2,
    when: (params) => params.get('id') !== '90000003',
  });
  const status = async (endpoint: string, id: string) =>
    (await ask(`${fake.url}${endpoint}.fcgi`, { form: { ...form, id } })).status;
  expect(await status('esummary', '90000001')).toBe(200);
  expect(await status('efetch', '90000001')).toBe(200);
  expect(await status('efetch', '90000001')).toBe(200);
  expect(await status('efetch', '90000001')).toBe(503);
  expect(await status('efetch', '90000003')).toBe(200);
  expect(await status('efetch', '90000002')).toBe(503);
  expect(await status('efetch', '90000001')).toBe(200);
});

test('a lasting fault can be cancelled', async () => {
  const fake = await withFake();
  const fault = fake.fail({ kind: 'html-503', times: Number.POSITIVE_INFINITY });
  expect((await ask(`${fake.url}einfo.fcgi`)).status).toBe(503);
  expect((await ask(`${fake.url}einfo.fcgi`)).status).toBe(503);
  fault.cancel();
  expect((await ask(`${fake.url}einfo.fcgi`)).status).toBe(200);
});
