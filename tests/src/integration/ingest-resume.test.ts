import { hostname } from 'node:os';
import { listRuns, RunLostError, saveReports, startRun } from '@touchstone/db';
import { type Progress, previewAll } from '@touchstone/ingestion';
import { describe, expect, it } from 'vitest';
import { fictionalReport } from '../support/fictional-report.ts';
import { killedWorker } from '../support/killed-worker.ts';
import { readEndState } from '../support/read-end-state.ts';
import { topic } from '../support/stage-ingest.ts';
import { stageRuns } from '../support/stage-runs.ts';

/** Records that need every kind of work: one that never comes, one merged, one unreadable. */
async function stageTrouble() {
  const stage = await stageRuns({ records: 30 });
  const { fake } = stage;
  fake.setSearch((_, store) => [...store.pmids(), '90000091', '90000092']);
  fake.setRecord(
    '90000005',
    '<PubmedArticle><MedlineCitation><PMID Version="1">90000005</PMID></MedlineCitation></PubmedArticle>',
  );
  return stage;
}

/** A signal that stops an ingest at its first event of a kind. */
function stopAt(step: Progress['step']) {
  const stop = new AbortController();
  const onProgress = (progress: Progress) => void (progress.step === step && stop.abort());
  return { signal: stop.signal, onProgress };
}

describe('a run that was cut short', () => {
  it('goes on where it was and repeats no batch that was finished', async () => {
    const { ingest, asked } = await stageRuns({ records: 40 });
    const cut = await ingest({ ...stopAt('save'), batchSize: 10 });
    expect(cut).toMatchObject({ status: 'interrupted', fetched: 10 });
    const [first] = asked().fetched;
    const run = await ingest({ batchSize: 10 });
    expect(run).toMatchObject({ id: cut.id, attempt: 2, status: 'succeeded', created: 40 });
    const later = asked();
    expect(later.searched).toEqual([]);
    expect(later.fetched.map(({ length }) => length)).toEqual([10, 10, 10]);
    expect(later.fetched.flat().filter((pmid) => first?.includes(pmid))).toEqual([]);
  });

  it('is foretold as gone on with, and followed by a search where days have passed', async () => {
    const { db, ingest, options, pass, publish, asked } = await stageRuns({ records: 40 });
    const cut = await ingest({ ...stopAt('save'), batchSize: 10 });
    const startedAt = cut.startedAt;
    expect(await previewAll(db, options)).toMatchObject([
      { kind: 'full', resumes: { startedAt, left: 30 }, found: 40, wanted: 30, unknown: 30 },
    ]);
    publish({ pmid: '90000101', entrezDate: await pass(3) });
    expect(await previewAll(db, options)).toMatchObject([
      { kind: 'incremental', resumes: { left: 30 }, found: 1, wanted: 31, searchCount: 41 },
    ]);
    expect(await db.ingestRun.findMany()).toMatchObject([{ status: 'interrupted', attempt: 1 }]);
    asked();
    expect(await ingest()).toMatchObject({ kind: 'incremental', found: 1 });
    expect(new Set(asked().fetched.flat()).size).toBe(31);
  });

  it('ends as an undisturbed one does, however often it is cut', async () => {
    const undisturbed = await stageTrouble();
    await undisturbed.ingest({ batchSize: 8 });
    const { db, ingest } = await stageTrouble();
    let run = await ingest({ ...stopAt('search'), batchSize: 8 });
    for (let cuts = 0; run.status !== 'succeeded' && cuts < 20; cuts += 1) {
      run = await ingest({ ...stopAt(cuts === 0 ? 'fetch' : 'save'), batchSize: 8 });
    }
    expect(run).toMatchObject({ status: 'succeeded', created: 29, rejected: 1, fetched: 30 });
    expect(run.attempt).toBeGreaterThan(4);
    expect(await readEndState(db)).toEqual(await readEndState(undisturbed.db));
    const select = { pmid: true, runs: true };
    expect(await db.missingRecord.findMany({ select, orderBy: { pmid: 'asc' } })).toEqual([
      { pmid: '90000091', runs: 1 },
      { pmid: '90000092', runs: 1 },
    ]);
    expect(await db.ingestBatch.count()).toBe(0);
  });

  it('is followed by what came since the day of its search', async () => {
    const { db, ingest, pass, publish } = await stageRuns({ records: 20 });
    await ingest({ ...stopAt('save'), batchSize: 10 });
    publish({ pmid: '90000101', entrezDate: await pass(5) });
    expect(await ingest()).toMatchObject({
      kind: 'incremental',
      windowFrom: '2026-02-26',
      created: 1,
    });
    expect(await listRuns(db, { limit: 10 })).toMatchObject([
      { kind: 'incremental', status: 'succeeded' },
      { kind: 'full', status: 'succeeded', attempt: 2, created: 20 },
    ]);
  });

  it('is the schedule’s to try again once the schedule has gone on with it', async () => {
    const { fake, ingest } = await stageRuns({ records: 30 });
    fake.fail({ kind: 'html-502', endpoint: 'efetch', after: 2, times: 1_000 });
    const begun = await ingest({ batchSize: 5, trigger: 'command' });
    expect(begun).toMatchObject({ status: 'failed', trigger: 'command' });
    const scheduled = await ingest({ batchSize: 5, trigger: 'schedule' });
    expect(scheduled).toMatchObject({ id: begun.id, status: 'failed', trigger: 'schedule' });
    // A person who goes on with it takes nothing from the schedule.
    expect(await ingest({ batchSize: 5 })).toMatchObject({ id: begun.id, trigger: 'schedule' });
  });

  it('is begun anew where its search was changed since, or other days are wanted', async () => {
    const { db, ingest, asked } = await stageRuns({ records: 20 });
    await ingest();
    await ingest({ ...stopAt('save'), batchSize: 10, full: true });
    asked();
    const days = { since: '2020-01-01', until: '2020-12-31' };
    expect(await ingest(days)).toMatchObject({ attempt: 1, windowFrom: '2020-01-01' });
    expect(asked().searched).toHaveLength(3);
    await ingest({ ...stopAt('save'), batchSize: 10, full: true });
    await db.topic.update({ where: { slug: topic.slug }, data: { query: 'pebbles[tiab]' } });
    expect(await ingest()).toMatchObject({ kind: 'full', attempt: 1, unchanged: 20 });
    expect(await db.ingestBatch.count()).toBe(0);
  });
});

describe('a run whose process shows no sign of life', () => {
  it('is taken over after its lease, and whoever lost it can write nothing more', async () => {
    const { db, fake, ingest, clock } = await stageRuns({ records: 20 });
    const slow = { kind: 'slow-headers', endpoint: 'efetch', delayMs: 3_000, after: 1 } as const;
    const hanging = fake.fail(slow);
    const lost = ingest({ batchSize: 10 }).catch((error: unknown) => error);
    while (hanging.remaining > 0 || (await db.report.count()) < 10) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    await clock.sleep(80_000);
    await expect(ingest()).rejects.toThrow('has been ingesting the topic "stones"');
    await clock.sleep(11_000);
    const run = await ingest();
    expect(run).toMatchObject({ status: 'succeeded', attempt: 2, fetched: 20, created: 20 });
    const before = await readEndState(db);
    expect(await lost).toBeInstanceOf(RunLostError);
    expect(await readEndState(db)).toEqual(before);
    expect(await listRuns(db, { limit: 10 })).toEqual([run]);
  });

  it('is taken over at once where its process is known to be gone', async () => {
    const { db, ingest } = await stageRuns({ records: 20 });
    const { id } = await ingest({ ...stopAt('save'), batchSize: 10 });
    const { worker } = await db.ingestRun.findUniqueOrThrow({ where: { id } });
    const killed = { status: 'running', finishedAt: null, worker: killedWorker(worker) };
    await db.ingestRun.update({ where: { id }, data: killed });
    expect(await ingest()).toMatchObject({ id, attempt: 2, status: 'succeeded', created: 20 });
  });

  it('is left alone while it may be of another machine with the same name', async () => {
    const { db, ingest, clock } = await stageRuns({ records: 20 });
    const { id } = await ingest({ ...stopAt('save'), batchSize: 10 });
    const running = { status: 'running', finishedAt: null };
    const worker = `${hostname()}:4194305:elsewhere:x`;
    await db.ingestRun.update({ where: { id }, data: { ...running, worker } });
    await expect(ingest()).rejects.toThrow('has been ingesting the topic "stones"');
    await clock.sleep(91_000);
    expect(await ingest()).toMatchObject({ id, attempt: 2, status: 'succeeded', created: 20 });
  });

  it('loses a batch as a whole: nothing of it is written', async () => {
    const { db, options } = await stageRuns();
    const run = await startRun(db, { topic: topic.slug, startedAt: options.now() });
    await db.ingestRun.update({ where: { id: run.id }, data: { attempt: 2 } });
    const batch = { reports: [fictionalReport({ pmid: '90000077' })], rejects: [], requests: 1 };
    const { id: runId, lease } = run;
    await expect(
      saveReports(db, { ...batch, runId, lease, now: options.now() }),
    ).rejects.toBeInstanceOf(RunLostError);
    expect(await db.report.count()).toBe(0);
    expect(await db.notice.count()).toBe(0);
  });

  it('is ended by one of two that both want it', async () => {
    const { db, ingest } = await stageRuns({ records: 20 });
    await ingest({ ...stopAt('save'), batchSize: 10 });
    const both = await Promise.allSettled([ingest(), ingest()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listRuns(db, { limit: 10 })).toMatchObject([{ attempt: 2, created: 20 }]);
  });
});
