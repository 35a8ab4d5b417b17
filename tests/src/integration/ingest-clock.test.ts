import { listTopicStates, readTopicHistory } from '@touchstone/db';
import { topicHealth } from '@touchstone/evidence';
import { ingestAll } from '@touchstone/ingestion';
import { describe, expect, it } from 'vitest';
import { topic } from '../support/stage-ingest.ts';
import { stageRuns } from '../support/stage-runs.ts';

/** A topic that was ingested while the clock was a year ahead, which it is no more. */
async function stageAhead() {
  const stage = await stageRuns({ records: 3 });
  const { db, ingest, options } = stage;
  await ingest({ now: () => new Date('2027-03-01T12:00:00Z') });
  async function health() {
    const now = options.now();
    const [state] = await listTopicStates(db, { now });
    if (!state) throw new Error('There is a topic.');
    return { health: topicHealth(state, now), lastSuccess: state.lastSuccess };
  }
  return { ...stage, health };
}

describe('a topic that was ingested under a clock a year ahead', () => {
  it('is taken whole once more, and then day by day', async () => {
    const { db, ingest, pass, publish } = await stageAhead();
    publish({ pmid: '90000101', entrezDate: await pass(1) });
    expect(await ingest()).toMatchObject({ kind: 'full', status: 'succeeded', created: 1 });
    publish({ pmid: '90000102', entrezDate: await pass(1) });
    const next = await ingest();
    expect(next).toMatchObject({ kind: 'incremental', status: 'succeeded', created: 1 });
    expect(next.windowFrom).toBe('2026-02-27');
    publish({ pmid: '90000103', entrezDate: await pass(40) });
    expect(await ingest()).toMatchObject({ kind: 'full', status: 'succeeded', created: 1 });
    expect(await db.report.count()).toBe(6);
  });

  it('is not taken for good, neither before it is ingested again nor long after', async () => {
    const { ingest, pass, health } = await stageAhead();
    await pass(1);
    expect(await health()).toEqual({ health: 'never', lastSuccess: undefined });
    await ingest();
    expect(await health()).toMatchObject({
      health: 'good',
      lastSuccess: expect.stringMatching(/^2026-03-02/),
    });
    await pass(60);
    expect(await health()).toMatchObject({ health: 'late' });
  });
});

describe('a topic of which chosen days are fetched by hand', () => {
  it('is late all the same, once its own turn was missed', async () => {
    const { db, ingest, pass, options } = await stageRuns({ records: 3 });
    await ingest();
    for (let day = 0; day < 3; day += 1) {
      await pass(1);
      await ingest({ since: '2020-01-01', until: '2020-01-31' });
    }
    const now = options.now();
    const [state] = await listTopicStates(db, { now });
    expect(state).toMatchObject({
      lastSuccess: expect.stringMatching(/^2026-03-01/),
      lastRun: { status: 'succeeded' },
    });
    expect(state && topicHealth(state, now)).toBe('late');
    // One that reaches from what is covered to today is as good as its own.
    await ingest({ since: '2026-02-01' });
    const [after] = await listTopicStates(db, { now });
    expect(after && topicHealth(after, now)).toBe('good');
    expect(await readTopicHistory(db, topic, now)).toMatchObject({ coveredUntil: '2026-03-04' });
  });
});

it('a topic that meets a mistake of ours does not keep the others from their turn', async () => {
  const { db, options } = await stageRuns({ records: 3 });
  // The window of this one ends before it begins; the other has no coverage to begin at.
  await db.topic.create({ data: { slug: 'a-first', title: 'First', query: 'stones[tiab]' } });
  await ingestAll(db, { ...options, topic: 'a-first' });
  const days = { until: '2026-01-31' };
  await expect(ingestAll(db, { ...options, ...days })).rejects.toThrow('--until');
  expect(await db.ingestRun.count({ where: { topicSlug: topic.slug } })).toBe(1);
});
