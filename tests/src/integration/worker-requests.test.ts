import {
  AccessError,
  commandActor,
  InputError,
  listPmidRequests,
  listRuns,
  readPmidRequest,
  readSearchTrial,
  saveReports,
  startRun,
} from '@touchstone/db';
import { openJobs, pmidsQueue, requestPmid, trySearch } from '@touchstone/db/jobs';
import { describe, expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { fictionalReport } from '../support/fictional-report.ts';
import { stageWorker } from '../support/stage-worker.ts';
import { startWorkerProcess } from '../support/start-worker-process.ts';
import { until } from '../support/until.ts';

const by = commandActor;
const reader = { id: 'rita', name: 'Rita', role: 'reader' } as const;
/** Not of the topic, so that only somebody's wish brings it. */
const wanted = '90000501';

type Stage = Awaited<ReturnType<typeof stageWorker>>;

function request({ db, place, now }: Stage, pmid: string) {
  return requestPmid(db, { place, pmid, by, now: now() });
}

/** With a lease as short as can be, so that a test need not wait for the usual one. */
async function queue({ db, place }: Stage, pmid: string): Promise<void> {
  const lease = { heartbeatSeconds: 10, lookSeconds: 1, retrySeconds: 1 };
  const jobs = await openJobs(place, { lease });
  await db.pmidRequest.create({ data: { pmid, by: by.id, at: new Date() } });
  await jobs.send(pmidsQueue, {});
  await jobs.close();
}

const settled = ({ db }: Stage, pmid: string) =>
  until(async () => {
    const one = await readPmidRequest(db, pmid);
    return one && ['arrived', 'failed'].includes(one.status) && one;
  });

describe('a record that somebody asks for', () => {
  it('waits for a worker, and arrives with it', async () => {
    const stage = await stageWorker();
    const { db, fake, start } = stage;
    fake.addRecords(fictionalArticle({ pmid: wanted, title: 'A wish come true.' }));
    expect(await request(stage, ` ${wanted} `)).toMatchObject({ status: 'waiting', by: 'command' });
    await start();
    expect(await settled(stage, wanted)).toMatchObject({ pmid: wanted, status: 'arrived' });
    await until(async () => (await readPmidRequest(db, wanted))?.finishedAt);
    expect(await db.report.findUnique({ where: { pmid: wanted } })).toMatchObject({
      title: 'A wish come true.',
    });
    expect(await listRuns(db, { limit: 5 })).toMatchObject([{ kind: 'pmids', trigger: 'request' }]);
  });

  it('is fetched together with the others that wait, each told what became of it', async () => {
    const stage = await stageWorker();
    const { db, fake, start } = stage;
    const second = '90000502';
    for (const pmid of [wanted, second]) fake.addRecords(fictionalArticle({ pmid }));
    fake.setRecord('90000503', '<PubmedArticle><PMID>90000503</PMID></PubmedArticle>');
    for (const pmid of [wanted, second, '90000503', '90000504']) await request(stage, pmid);
    await start();
    for (const pmid of [wanted, second]) {
      expect(await settled(stage, pmid)).toMatchObject({ status: 'arrived' });
    }
    expect((await settled(stage, '90000503')).problem).toMatch(/could not be read: /);
    expect(await settled(stage, '90000504')).toMatchObject({
      status: 'failed',
      problem: 'PubMed sent no record for PMID 90000504. Check the number, or ask again later.',
    });
    expect(await listRuns(db, { limit: 5 })).toHaveLength(1);
    // Nobody but who asked has missed it.
    await until(async () => (await readPmidRequest(db, '90000504'))?.finishedAt);
    expect(await db.missingRecord.count()).toBe(0);
  });

  it('is told that PubMed is out of reach, and comes when it is asked for again', async () => {
    const stage = await stageWorker();
    const { fake, start } = stage;
    fake.addRecords(fictionalArticle({ pmid: wanted }));
    const broken = fake.fail({ kind: 'reset-before-answer', times: 1_000 });
    await request(stage, wanted);
    await start();
    expect(await settled(stage, wanted)).toMatchObject({
      status: 'failed',
      problem: expect.stringMatching(/^PubMed cannot be reached: .* then ask again\.$/),
    });
    broken.cancel();
    expect(await request(stage, wanted)).toMatchObject({ status: 'waiting', problem: undefined });
    expect(await settled(stage, wanted)).toMatchObject({ status: 'arrived' });
  });

  it('has arrived where its report is here already, without a worker', async () => {
    const stage = await stageWorker();
    const { db, now } = stage;
    const { id: runId } = await startRun(db, { startedAt: now() });
    const reports = [fictionalReport({ pmid: wanted })];
    await saveReports(db, { runId, reports, rejects: [], requests: 0, now: now() });
    expect(await request(stage, wanted)).toMatchObject({ status: 'arrived' });
    expect(await listPmidRequests(db, { limit: 5 })).toEqual([]);
  });

  it('is asked for by editors alone, and by its PMID', async () => {
    const stage = await stageWorker();
    const { db, place } = stage;
    await expect(requestPmid(db, { place, pmid: wanted, by: reader })).rejects.toThrow(AccessError);
    await expect(request(stage, 'PMC90000501')).rejects.toThrow(InputError);
    expect(await db.pmidRequest.count()).toBe(0);
  });

  it('is taken over from a worker that was killed', async () => {
    const stage = await stageWorker();
    const { db, fake } = stage;
    fake.addRecords(fictionalArticle({ pmid: wanted }));
    const slow = fake.fail({ kind: 'slow-headers', endpoint: 'efetch', delayMs: 60_000 });
    await db.topic.updateMany({ data: { enabled: false } });
    await queue(stage, wanted);
    const first = startWorkerProcess('hasty', stage);
    await until(async () => slow.remaining === 0);
    first.child.kill('SIGKILL');
    await first.ended;
    expect(await readPmidRequest(db, wanted)).toMatchObject({ status: 'fetching' });
    startWorkerProcess('hasty', stage);
    expect(await settled(stage, wanted)).toMatchObject({ status: 'arrived' });
  }, 90_000);
});

describe('a search that somebody tries', () => {
  const tried = ({ db }: Stage, id: string) =>
    until(async () => {
      const trial = await readSearchTrial(db, id);
      return trial && ['done', 'failed'].includes(trial.status) && trial;
    });

  it('comes back with its count, what PubMed made of it, and the first ten titles', async () => {
    const stage = await stageWorker({ records: 12 });
    const { db, place, now, start } = stage;
    const query = 'stones[tiab] OR feet[foo]';
    const { id } = await trySearch(db, { place, query, by, now: now() });
    expect(await readSearchTrial(db, id)).toMatchObject({ status: 'waiting', query });
    await start();
    const trial = await tried(stage, id);
    expect(trial).toMatchObject({ status: 'done', count: 12, translation: expect.any(String) });
    expect(trial.objections.join()).toContain('PubMed has no field [foo]');
    expect(trial.titles).toHaveLength(10);
    expect(trial.titles[0]).toMatchObject({ title: expect.stringMatching(/\w/) });
    expect(trial.titles.every(({ year }) => year !== undefined)).toBe(true);
    expect(await db.report.count()).toBe(0);
  });

  it('is told in words that PubMed is out of reach', async () => {
    const stage = await stageWorker();
    const { db, fake, place, now, start } = stage;
    fake.fail({ kind: 'reset-before-answer', times: 1_000 });
    const { id } = await trySearch(db, { place, query: 'stones[tiab]', by, now: now() });
    await start();
    expect(await tried(stage, id)).toMatchObject({
      ...{ status: 'failed', count: undefined, titles: [] },
      problem: expect.stringMatching(/^PubMed cannot be reached: .* then ask again\.$/),
    });
  });

  it('is forgotten after a day', async () => {
    const { db, place, now, moveTo } = await stageWorker();
    const old = await trySearch(db, { place, query: 'stones[tiab]', by, now: now() });
    await moveTo({ days: 1.1 });
    const fresh = await trySearch(db, { place, query: 'feet[tiab]', by, now: now() });
    expect(await readSearchTrial(db, old.id)).toBeUndefined();
    expect(await readSearchTrial(db, fresh.id)).toBeDefined();
  });

  it('is taken of editors alone, and must be one', async () => {
    const { db, place } = await stageWorker();
    const query = 'stones[tiab]';
    await expect(trySearch(db, { place, query, by: reader })).rejects.toThrow(AccessError);
    await expect(trySearch(db, { place, query: ' ', by })).rejects.toThrow(InputError);
    expect(await db.searchTrial.count()).toBe(0);
  });
});
