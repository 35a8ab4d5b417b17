import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { openPassage } from '../support/open-passage.ts';
import { stageCommand, stones } from '../support/stage-command.ts';
import { startWorkerProcess } from '../support/start-worker-process.ts';
import { until } from '../support/until.ts';

/** A database of DATABASE_URL is never the embedded one, whose only session has no room for its lock. */
const onServer = it.skipIf(inject('template').kind === 'embedded');

let stage: Awaited<ReturnType<typeof stageCommand>>;

beforeEach(async () => {
  stage = await stageCommand({ records: 5 });
});
afterEach(() => stage.close());

const succeeded = () => stage.db.ingestRun.count({ where: { status: 'succeeded' } });

onServer(
  'bears a database that is gone for a while: says so once, goes on when it is back',
  async () => {
    const { db, fake, place } = stage;
    const passage = await openPassage(place);
    const databaseUrl = passage.databaseUrl;
    const worker = startWorkerProcess('real', { fake, place: { ...place, databaseUrl } });
    await until(async () => (await succeeded()) === 1);
    await passage.cut();
    await until(async () => worker.output().includes('The worker waits for it'));
    await db.topic.create({ data: { ...stones, slug: 'pebbles' } });
    await passage.mend();
    await until(async () => (await succeeded()) === 2, { withinMs: 60_000 });
    const said = worker.output();
    expect(said.match(/The database .*\. The worker waits for it/g)).toHaveLength(1);
    expect(said).toContain('The trouble is over');
    expect(said).not.toMatch(/sesame|prisma/i);
    worker.child.kill('SIGTERM');
    expect(await worker.ended).toBe(0);
  },
  120_000,
);

onServer(
  'waits for a database that is not there yet',
  async () => {
    const { fake, place } = stage;
    const passage = await openPassage(place);
    await passage.cut();
    const databaseUrl = passage.databaseUrl;
    const worker = startWorkerProcess('real', { fake, place: { ...place, databaseUrl } });
    await until(async () => worker.output().includes('cannot be reached. The worker waits for it'));
    await passage.mend();
    await until(async () => (await succeeded()) === 1, { withinMs: 60_000 });
  },
  120_000,
);
