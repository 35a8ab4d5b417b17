import { ingestAll } from '@touchstone/ingestion';
import { describe, expect, it } from 'vitest';
import type { FakeEutils } from '../fake-eutils/index.ts';
import { stageIngest } from '../support/stage-ingest.ts';

function gapsOf({ requests }: FakeEutils): number[] {
  return requests.slice(1).map(({ at }, index) => at - (requests[index]?.at ?? 0));
}

describe('manners towards PubMed', () => {
  it.each([
    { with: 'no key', apiKey: undefined, spacingMs: 400 },
    { with: 'a key', apiKey: 'sesame', spacingMs: 120 },
  ])('keeps its distance between requests with $with', async ({ apiKey, spacingMs }) => {
    const { db, fake, options, eutils } = await stageIngest({ records: 60 });
    await ingestAll(db, { ...options, batchSize: 5, eutils: { ...eutils, apiKey } });
    expect(fake.requests).toHaveLength(13);
    expect(new Set(fake.requests.map(({ status }) => status))).toEqual(new Set([200]));
    expect(Math.min(...gapsOf(fake))).toBeGreaterThanOrEqual(spacingMs);
  });

  it('keeps its distance when it repeats, too', async () => {
    const { db, fake, options } = await stageIngest({ records: 20 });
    fake.fail({ kind: 'html-503', times: 4 });
    fake.fail({ kind: 'reset-before-answer', endpoint: 'efetch', times: 2 });
    const [run] = await ingestAll(db, { ...options, batchSize: 5 });
    expect(run).toMatchObject({ status: 'succeeded', requests: fake.requests.length });
    expect(fake.requests).toHaveLength(5 + 6);
    expect(Math.min(...gapsOf(fake))).toBeGreaterThanOrEqual(400);
  });

  it('waits for everybody as long as a 429 says', async () => {
    const { db, fake, options } = await stageIngest({ records: 20 });
    fake.fail({ kind: 'rate-limit', endpoint: 'efetch', retryAfterSeconds: 11 });
    await ingestAll(db, { ...options, batchSize: 5 });
    expect(Math.max(...gapsOf(fake))).toBeGreaterThanOrEqual(11_000);
  });

  it('gives its name and address with every request, by POST', async () => {
    const { db, fake, options, eutils } = await stageIngest();
    await ingestAll(db, { ...options, eutils: { ...eutils, email: 'us@example.org' } });
    for (const request of fake.requests) {
      expect(request).toMatchObject({
        method: 'POST',
        params: { tool: 'touchstone-tests', email: 'us@example.org', db: 'pubmed', retmode: 'xml' },
      });
    }
  });

  it('leaves a socket before the server does', async () => {
    const { db, fake, options } = await stageIngest({ records: 100 });
    const [run] = await ingestAll(db, { ...options, batchSize: 1 });
    expect(run).toMatchObject({ status: 'succeeded', requests: 101 });
    const uses = Map.groupBy(fake.requests, ({ socketId }) => socketId);
    expect([...uses.values()].map((requests) => requests.length)).toEqual([38, 38, 25]);
  });

  it('lets no key and no address out, neither in an error nor in what it tells', async () => {
    const { db, fake, options, eutils, progress } = await stageIngest();
    fake.fail({ kind: 'rate-limit', times: 2 });
    fake.fail({ kind: 'forwarding-error' });
    fake.fail({ kind: 'text-under-200', message: 'What is sesame-42?' });
    fake.fail({ kind: 'invalid-api-key' });
    const [run] = await ingestAll(db, { ...options, eutils: { ...eutils, apiKey: 'sesame-42' } });
    expect(run).toMatchObject({ status: 'failed', error: expect.stringContaining('NCBI_API_KEY') });
    expect(fake.requests[0]?.params.api_key).toBe('sesame-42');
    const told = JSON.stringify([progress, await db.ingestRun.findMany()]);
    expect(told).not.toMatch(/sesame-42|203\.0\.113\.7/);
  });
});
