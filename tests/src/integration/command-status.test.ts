import { finishRun, showWorker, startRun } from '@touchstone/db';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stageCommand, stones } from '../support/stage-command.ts';

let stage: Awaited<ReturnType<typeof stageCommand>>;
beforeAll(async () => {
  stage = await stageCommand();
});
afterAll(() => stage.close());
beforeEach(() => stage.db.ingestRun.deleteMany());

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);

/** A run of the topic that ended so, so many hours ago. */
async function end(status: 'succeeded' | 'failed', hours: number) {
  const at = hoursAgo(hours);
  const { id, lease } = await startRun(stage.db, { topic: stones.slug, startedAt: at });
  const error = status === 'failed' ? 'PubMed was down. Run later: npm run ingest' : undefined;
  await finishRun(stage.db, id, {
    ...{ status, error, lease, missing: [], requests: 1, finishedAt: at },
  });
}

describe('ingest status', () => {
  it('succeeds while every topic is fresh, and says when it last succeeded and is due next', async () => {
    await end('succeeded', 0);
    const { code, stdout } = await stage.run(['status']);
    expect(stdout).toMatch(/^stones: good\n.*\n {2}last success {2}\S+ \S+ UTC, just now\n/);
    expect(stdout).toMatch(/next due {6}\d{4}-\d\d-\d\d 03:00 UTC/);
    expect(stdout).toContain('No worker keeps the schedules. Start one: npm run worker');
    expect(code).toBe(0);
  });

  it.each([
    { what: 'late', arrange: () => end('succeeded', 100), says: /^stones: LATE since \d.* UTC\./ },
    { what: 'failed', arrange: () => end('failed', 1), says: /FAILED[\s\S]*PubMed was down/ },
    { what: 'never', arrange: async () => {}, says: /NEVER INGESTED\. Run: npm run ingest/ },
  ])('fails where a topic is $what, and says so', async ({ what, arrange, says }) => {
    await arrange();
    const { code, stdout } = await stage.run(['status']);
    expect([code, stdout]).toEqual([1, expect.stringMatching(says)]);
    const program = await stage.ask(['status']);
    expect(program).toMatchObject({ code: 1, good: false, topics: [{ health: what }] });
  });

  it('is not troubled by a topic that is disabled', async () => {
    await stage.db.topic.update({ where: { slug: stones.slug }, data: { enabled: false } });
    expect(await stage.ask(['status'])).toMatchObject({ code: 0, good: true });
    await stage.db.topic.update({ where: { slug: stones.slug }, data: { enabled: true } });
  });

  it('shows the run under way and who is at work', async () => {
    const { id } = await startRun(stage.db, { topic: stones.slug, startedAt: new Date() });
    const progress = { step: 'fetching', expected: 40, fetched: 12 };
    await stage.db.ingestRun.update({ where: { id }, data: progress });
    await showWorker(stage.db, { id: 'host:1', now: new Date() });
    const { code, stdout } = await stage.run(['status']);
    expect(stdout).toContain('stones: running\n');
    expect(stdout).toContain('stones: fetching, 12 of 40 records (0 new');
    expect(stdout).toContain('1 worker: host:1 since ');
    expect(code).toBe(0);
  });

  it('says which database is out of reach, and what to do, without its password', async () => {
    const nowhere = { DATABASE_URL: 'postgresql://me:sesame@127.0.0.1:9/nothing' };
    const { code, stdout, stderr } = await stage.run(['status', '--json'], nowhere);
    const { error, topics } = JSON.parse(stdout);
    expect(error).toMatch(/DATABASE_URL names cannot be reached. Check DATABASE_URL/);
    expect([code, topics]).toEqual([1, []]);
    expect(stdout + stderr).not.toContain('sesame');
  });
});
