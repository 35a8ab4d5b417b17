import { listWorkers, localEditor, reviseTopic } from '@touchstone/db';
import { requestRun } from '@touchstone/db/jobs';
import { describe, expect, it } from 'vitest';
import { topic } from '../support/stage-ingest.ts';
import { stageWorker } from '../support/stage-worker.ts';
import { until } from '../support/until.ts';

describe('a worker', () => {
  it('ingests a topic when it is due, and not before', async () => {
    const { start, moveTo, looked, runs, runsDone } = await stageWorker();
    const worker = await start();
    await moveTo('2026-03-02T02:59:50Z');
    await looked(worker);
    expect(await runs()).toEqual([]);
    await moveTo('2026-03-02T03:00:00Z');
    expect(await runsDone(1)).toMatchObject([{ status: 'succeeded', created: 5 }]);
    await looked(worker);
    expect(await runs()).toHaveLength(1);
    await moveTo('2026-03-03T03:00:00Z');
    expect(await runsDone(2)).toHaveLength(2);
  });

  it('ingests a topic at once that never ran', async () => {
    const { db, start, runsDone } = await stageWorker();
    await db.topic.updateMany({ data: { scheduledAt: null } });
    await start();
    expect(await runsDone(1)).toMatchObject([{ topic: topic.slug, status: 'succeeded' }]);
  });

  it('makes up once for what came due while none ran', async () => {
    const { start, moveTo, looked, runs, runsDone } = await stageWorker();
    await moveTo({ days: 9 });
    const worker = await start();
    await runsDone(1);
    await looked(worker);
    expect(await runs()).toHaveLength(1);
  });

  it('never ingests a topic that is disabled', async () => {
    const { db, start, moveTo, looked, runs } = await stageWorker();
    await reviseTopic(db, topic.slug, { changes: { enabled: false }, by: localEditor });
    const worker = await start();
    await moveTo({ days: 40 });
    await looked(worker);
    expect(await runs()).toEqual([]);
  });

  it('begins no second run while one is under way, however often it comes due', async () => {
    const { fake, start, moveTo, looked, runs, runsDone } = await stageWorker();
    fake.fail({ kind: 'slow-headers', endpoint: 'efetch', delayMs: 3_000 });
    const worker = await start();
    await moveTo('2026-03-02T03:00:00Z');
    await until(async () => (await runs()).length === 1);
    for (const day of [3, 4]) {
      await moveTo(`2026-03-0${day}T03:00:00Z`);
      await looked(worker);
      expect(await runs()).toMatchObject([{ status: 'running' }]);
    }
    await runsDone(1);
    await looked(worker);
    expect(await runs()).toMatchObject([{ status: 'succeeded' }]);
    await moveTo('2026-03-05T03:00:00Z');
    expect(await runsDone(2)).toHaveLength(2);
  });

  it('shares a due topic with another worker: one of them runs it', async () => {
    const { db, now, start, moveTo, looked, runs, runsDone } = await stageWorker();
    const both = await Promise.all([start(), start()]);
    expect(await listWorkers(db, { now: now() })).toHaveLength(2);
    await moveTo('2026-03-02T03:00:00Z');
    await runsDone(1);
    for (const worker of both) await looked(worker);
    expect(await runs()).toHaveLength(1);
  });

  it('tries again after a failure, without waiting for the next night', async () => {
    const { fake, start, moveTo, looked, runs, runsDone } = await stageWorker();
    const refused = fake.fail({ kind: 'invalid-api-key', times: 1_000 });
    const worker = await start();
    await moveTo('2026-03-02T03:00:00Z');
    expect(await runsDone(1)).toMatchObject([{ status: 'failed' }]);
    refused.cancel();
    await looked(worker);
    expect(await runs()).toHaveLength(1);
    await moveTo('2026-03-02T03:30:00Z');
    expect((await runsDone(2))[0]).toMatchObject({ status: 'succeeded' });
  });

  it('ingests now what somebody asks for, and says what is queued already', async () => {
    const { place, start, runsDone } = await stageWorker();
    expect(await requestRun(place, { topic: topic.slug, by: localEditor })).toBe(true);
    expect(await requestRun(place, { topic: topic.slug, by: localEditor })).toBe(false);
    await start();
    expect(await runsDone(1)).toMatchObject([{ trigger: 'request', status: 'succeeded' }]);
  });

  it('gives up what it is at when it is stopped, and the next one goes on', async () => {
    const { db, now, fake, start, moveTo, runs, runsDone } = await stageWorker();
    const slow = fake.fail({ kind: 'slow-headers', endpoint: 'efetch', delayMs: 60_000 });
    const first = await start();
    await moveTo('2026-03-02T03:00:00Z');
    await until(async () => slow.remaining === 0);
    const asked = performance.now();
    await first.stop();
    expect(performance.now() - asked).toBeLessThan(8_000);
    expect(await runs()).toMatchObject([{ status: 'interrupted' }]);
    expect(await listWorkers(db, { now: now() })).toEqual([]);
    await start();
    await until(async () => (await runs()).some(({ status }) => status === 'succeeded'));
    await runsDone(1);
  });
});
