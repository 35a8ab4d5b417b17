import { hostname } from 'node:os';
import { letGo, listRuns, startRun } from '@touchstone/db';
import { ingestAll, type Progress } from '@touchstone/ingestion';
import { describe, expect, it } from 'vitest';
import { killedWorker } from '../support/killed-worker.ts';
import { stageIngest, topic } from '../support/stage-ingest.ts';

describe('an ingest that does not come to its end', () => {
  it('keeps what it had when it is stopped, says so, and goes on from there', async () => {
    const { db, options } = await stageIngest({ records: 30 });
    const stop = new AbortController();
    const onProgress = ({ step }: Progress) => void (step === 'save' && stop.abort());
    const [run] = await ingestAll(db, {
      ...options,
      onProgress,
      signal: stop.signal,
      batchSize: 10,
    });
    expect(run).toMatchObject({
      ...{ status: 'interrupted', found: 30, fetched: 10, created: 10 },
      error: expect.stringContaining('npm run ingest'),
    });
    expect(await db.report.count()).toBe(10);

    expect(await ingestAll(db, options)).toMatchObject([
      { id: run?.id, status: 'succeeded', attempt: 2, fetched: 30, created: 30, unchanged: 0 },
    ]);
  });

  it('stops while PubMed makes it wait', async () => {
    const { db, fake, options, eutils } = await stageIngest();
    fake.fail({ kind: 'slow-headers', delayMs: 60_000 });
    const stop = new AbortController();
    const limits = { headersTimeoutMs: 30_000 };
    const running = ingestAll(db, {
      ...options,
      eutils: { ...eutils, limits },
      signal: stop.signal,
    });
    while (fake.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    expect(await running).toMatchObject([{ status: 'interrupted', fetched: 0 }]);
  });

  it('begins no further topic once it is stopped', async () => {
    const { db, options } = await stageIngest();
    await db.topic.create({ data: { slug: 'spoons', title: 'Spoons', query: 'spoons[tiab]' } });
    const stop = new AbortController();
    const onProgress = ({ step }: Progress) => void (step === 'search' && stop.abort());
    expect(await ingestAll(db, { ...options, onProgress, signal: stop.signal })).toHaveLength(1);
  });

  it('is marked as interrupted by the next one when its process was killed', async () => {
    const { db, options } = await stageIngest();
    const { id, lease } = await startRun(db, { topic: topic.slug, startedAt: options.now() });
    await db.ingestRun.update({ where: { id }, data: { worker: killedWorker(lease.worker) } });
    await ingestAll(db, options);
    const runs = await listRuns(db, { limit: 10 });
    expect(runs.map(({ status }) => status).sort()).toEqual(['interrupted', 'succeeded']);
    expect(runs.find((run) => run.id === id)?.status).toBe('interrupted');
  });

  it('keeps the topic to itself while its process lives, and names it', async () => {
    const { db, fake, options } = await stageIngest();
    const { id } = await startRun(db, { topic: topic.slug, startedAt: options.now() });
    await expect(ingestAll(db, options)).rejects.toThrow(
      `Process ${process.pid} on ${hostname()} has been ingesting the topic "stones" since 2026-03-01T12:00:00.000Z`,
    );
    expect(await listRuns(db, { limit: 10 })).toMatchObject([{ id, status: 'running' }]);
    expect(fake.requests).toEqual([]);
    letGo(id);
  });

  it('keeps nobody from another topic', async () => {
    const { db, options, progress } = await stageIngest();
    await db.topic.create({ data: { slug: 'spoons', title: 'Spoons', query: 'spoons[tiab]' } });
    const { id } = await startRun(db, { topic: 'spoons', startedAt: options.now() });
    expect(await ingestAll(db, options)).toMatchObject([{ topic: topic.slug }]);
    expect(progress).toContainEqual({
      step: 'busy',
      topic: 'spoons',
      message: expect.stringContaining('Wait for it to end'),
    });
    letGo(id);
  });

  it('knows soon that PubMed is out of reach, and names the command for later', async () => {
    const { db, fake, options, clock } = await stageIngest();
    await fake.close();
    const [run] = await ingestAll(db, options);
    expect(run).toMatchObject({ status: 'failed', found: 0, requests: 3 });
    expect(run?.error).toMatch(/^PubMed cannot be reached: .* npm run ingest$/);
    expect(clock.now()).toBeLessThan(8_000);
  });
});
