import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stageCommand, stones } from '../support/stage-command.ts';
import { startWorkerProcess } from '../support/start-worker-process.ts';
import { until } from '../support/until.ts';

type Stage = Awaited<ReturnType<typeof stageCommand>>;
let stage: Stage;

const runsOf = ({ db }: Stage) => db.ingestRun.findMany({ orderBy: { startedAt: 'asc' } });

/** How many requests came within one second at most. */
function busiestSecond(times: readonly number[]): number {
  const within = (from: number) => times.filter((at) => at >= from && at < from + 1_000).length;
  return Math.max(...times.map(within));
}

describe('workers', () => {
  beforeEach(async () => {
    stage = await stageCommand({ records: 1_200, requestsPerSecond: 3 });
  });
  afterEach(() => stage.close());

  it('keep PubMed’s limit together: three processes, three topics at once', async () => {
    const { db, fake } = stage;
    for (const slug of ['pebbles', 'rocks']) {
      await db.topic.create({ data: { ...stones, slug } });
    }
    const workers = [1, 2, 3].map(() => startWorkerProcess('real', stage));
    const done = await until(
      async () => {
        const runs = await runsOf(stage);
        return runs.filter(({ status }) => status === 'succeeded').length === 3 && runs;
      },
      { withinMs: 90_000 },
    );
    expect(new Set(done.map(({ worker }) => worker.split(':')[1])).size).toBe(3);
    expect(fake.requests.length).toBeGreaterThan(20);
    expect(fake.requests.filter(({ status }) => status !== 200)).toEqual([]);
    expect(busiestSecond(fake.requests.map(({ at }) => at))).toBeLessThanOrEqual(3);
    for (const { child } of workers) child.kill('SIGTERM');
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  }, 120_000);

  it('keep it together with a one-shot ingest beside them', async () => {
    const { db, fake, run } = stage;
    await db.topic.create({ data: { ...stones, slug: 'pebbles', enabled: false } });
    const worker = startWorkerProcess('real', stage);
    await until(async () => fake.requests.length > 0);
    const oneShot = await run(['--topic', 'pebbles']);
    expect(oneShot.code).toBe(0);
    await until(async () => {
      const runs = await runsOf(stage);
      return runs.length === 2 && runs.every(({ status }) => status === 'succeeded');
    });
    expect(fake.requests.filter(({ status }) => status !== 200)).toEqual([]);
    expect(busiestSecond(fake.requests.map(({ at }) => at))).toBeLessThanOrEqual(3);
    expect(worker.output()).toContain('succeeded');
  }, 120_000);
});

describe('a worker that ends in the middle of a run', () => {
  beforeEach(async () => {
    stage = await stageCommand({ records: 900 });
  });
  afterEach(() => stage.close());

  it('has its job taken over when it was killed, and the result is whole', async () => {
    const { db, fake } = stage;
    const slow = fake.fail({
      ...{ kind: 'slow-headers', endpoint: 'efetch' },
      ...{ after: 2, times: 10, delayMs: 60_000 },
    });
    const workers = [1, 2].map(() => startWorkerProcess('hasty', stage));
    await until(async () => slow.remaining < 10);
    slow.cancel();
    const [run] = await runsOf(stage);
    const killed = workers.find(({ child }) => run?.worker.split(':')[1] === String(child.pid));
    killed?.child.kill('SIGKILL');
    await killed?.ended;
    const [taken] = await until(
      async () => {
        const runs = await runsOf(stage);
        return runs.some(({ status }) => status === 'succeeded') && runs;
      },
      { withinMs: 60_000 },
    );
    expect(taken).toMatchObject({ id: run?.id, attempt: 2, status: 'succeeded', created: 900 });
    expect(await db.ingestRun.count()).toBe(1);
    expect(await db.report.count()).toBe(900);
  }, 120_000);

  it('exits with 0 within ten seconds when it is told to, and the next start goes on', async () => {
    const { db, fake } = stage;
    const slow = fake.fail({
      ...{ kind: 'slow-headers', endpoint: 'efetch' },
      ...{ after: 1, times: 10, delayMs: 60_000 },
    });
    const first = startWorkerProcess('real', stage);
    await until(async () => slow.remaining < 10);
    const asked = performance.now();
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(await runsOf(stage)).toMatchObject([{ status: 'interrupted' }]);
    expect(await db.worker.count()).toBe(0);
    slow.cancel();
    startWorkerProcess('real', stage);
    await until(async () => (await runsOf(stage))[0]?.status === 'succeeded', { withinMs: 60_000 });
    expect(await db.report.count()).toBe(900);
  }, 120_000);
});
