import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Db } from '@touchstone/db';
import type { Progress } from '@touchstone/ingestion';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fictionalArticle, fictionalTopic } from '../fake-eutils/index.ts';
import { stageFiles, writeFileOf } from '../support/stage-files.ts';

const command = join(import.meta.dirname, '../support/read-files.ts');
const unreadable =
  '<PubmedArticle><MedlineCitation><PMID>90009001</PMID></MedlineCitation></PubmedArticle>';

/** Three files of 500 records that correct each other, with deletions and rejects among them. */
async function stage() {
  const staged = await stageFiles();
  for (const file of [1, 2, 3]) {
    const revised = fictionalArticle({ pmid: '90000001', title: `Told by file ${file}.` });
    const own = fictionalTopic(498, 90_000_001 + file * 1_000);
    await writeFileOf(staged.folder, `pubmed26n000${file}.xml.gz`, {
      records: [...own.slice(0, 300), revised, unreadable, ...own.slice(300)],
      deleted: [`9000${file}002`],
    });
  }
  return staged;
}

/** All that must be the same in the end, without ids and times. */
async function readEnd(db: Db) {
  const reports = await db.report.findMany({
    orderBy: { pmid: 'asc' },
    omit: { createdAt: true, fetchedAt: true, goneAt: true },
  });
  const files = await db.ingestFile.findMany({
    orderBy: { rank: 'asc' },
    select: { status: true, records: true, kept: true, deleted: true, position: true, rank: true },
  });
  const rejects = await db.reject.findMany({
    select: { pmid: true, reason: true, resolvedAt: true },
  });
  const runs = await db.ingestRun.findMany({
    select: { status: true, fetched: true, created: true, rejected: true },
  });
  const notices = await db.notice.findMany({
    orderBy: [{ reportPmid: 'asc' }, { kind: 'asc' }],
    omit: { id: true, firstSeenAt: true },
  });
  return { reports, files, rejects, runs, notices };
}

async function undisturbed() {
  const { db, ingest } = await stage();
  await ingest();
  return readEnd(db);
}

describe('files that are not read in one go', () => {
  it('are gone on with where they were left, record by record', async () => {
    const { db, ingest } = await stage();
    const stop = new AbortController();
    let saved = 0;
    const onProgress = (one: Progress) => {
      if (one.step === 'files') saved = one.counts.records;
      if (saved >= 600) stop.abort();
    };
    const stopped = await ingest({ onProgress, signal: stop.signal, batchSize: 100 });
    expect(stopped).toMatchObject({ status: 'interrupted', error: /same files again/ });
    expect(await db.reject.count()).toBe(1);

    const run = await ingest();
    expect(run).toMatchObject({ id: stopped.id, status: 'succeeded', attempt: 2 });
    expect(await readEnd(db)).toEqual(await undisturbed());
  });

  it('end as if undisturbed when their process is killed again and again', async () => {
    const { db, place, all } = await stage();
    for (const batches of [1, 5, 12, 20]) {
      const child = read(place, all);
      await untilSaved(child, batches);
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const last = read(place, all);
    await once(last, 'exit');
    expect(await readEnd(db)).toEqual(await undisturbed());
  }, 120_000);

  it('are left out where they were read before and only new ones are wanted', async () => {
    const { folder, ingest } = await stage();
    const stop = new AbortController();
    const onProgress = (one: Progress) => {
      if (one.step === 'files' && one.files.done === 1) stop.abort();
    };
    const first = await ingest({ onProgress, signal: stop.signal, onlyNew: true });
    expect(first).toMatchObject({ status: 'interrupted' });
    const second = await ingest({ onlyNew: true });
    expect(second).toMatchObject({ id: first.id, status: 'succeeded', fetched: 1_500 });
    await writeFileOf(folder, 'pubmed26n0004.xml.gz', { records: fictionalTopic(5, 90_008_001) });
    expect(await ingest({ onlyNew: true })).toMatchObject({ status: 'succeeded', fetched: 5 });
    expect(await ingest({ onlyNew: true })).toMatchObject({ status: 'succeeded', fetched: 0 });
    expect(await ingest({ onlyNew: true, words: ['moonlight'] })).toMatchObject({ rejected: 3 });
    expect(await ingest()).toMatchObject({ fetched: 1_505, created: 0 });
  });

  it('are taken over from a process that says nothing any more', async () => {
    const { db, ingest, options } = await stage();
    await ingest({ signal: AbortSignal.abort() });
    await db.ingestFile.updateMany({
      where: { rank: 260001 },
      data: { status: 'running', worker: 'elsewhere:1:x', heartbeatAt: options.now() },
    });
    const later = new Date(options.now().getTime() + 91_000);
    expect(await ingest({ now: () => later })).toMatchObject({ status: 'succeeded' });
    expect(await readEnd(db)).toEqual(await undisturbed());
  });

  it('are shared by all who help, and nothing is counted twice', async () => {
    const { db, ingest } = await stage();
    const planned = Promise.withResolvers<string>();
    const requestHelp = async (runId: string) => planned.resolve(runId);
    const whole = ingest({ requestHelp, batchSize: 20 });
    const runId = await planned.promise;
    const helper = await ingest({ patterns: [], runId, batchSize: 20 });
    expect(await whole).toMatchObject({ id: helper.id, status: 'succeeded', fetched: 1_500 });
    expect(await readEnd(db)).toEqual(await undisturbed());
  });

  it('are written to by nobody who has lost them', async () => {
    const { db, ingest, options } = await stage();
    const { id: runId } = await ingest({ signal: AbortSignal.abort() });
    const onProgress = (one: Progress) => {
      if (one.step === 'files' && one.counts.records === 100) void take();
    };
    const taker = { worker: 'elsewhere:1:x', heartbeatAt: options.now() };
    const take = async () => {
      await db.ingestFile.updateMany({ where: { rank: 260001 }, data: taker });
    };
    await ingest({ patterns: [], runId, onProgress, batchSize: 20 });
    const files = await db.ingestFile.findMany({ orderBy: { rank: 'asc' } });
    expect(files).toMatchObject([
      { status: 'running', ...taker, position: expect.any(Number) },
      { status: 'finished' },
      { status: 'finished' },
    ]);
    const position = files[0]?.position ?? 0;
    expect(position).toBeGreaterThanOrEqual(100);
    expect(position).toBeLessThan(500);
    const own = { pmid: { startsWith: '90001' }, fileRank: 260001 };
    expect(await db.report.count({ where: own })).toBe(Math.min(position, 300));
  });
});

function read(
  { dataDir, databaseUrl }: { dataDir: string; databaseUrl?: string | undefined },
  all: string,
) {
  const child = spawn(
    process.execPath,
    [command, dataDir, all, databaseUrl ?? ''].filter(Boolean),
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function untilSaved(child: ChildProcess, batches: number): Promise<void> {
  if (!child.stdout) throw new Error('The process has no output.');
  let lines = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'files') lines += 1;
    if (lines > batches) return;
  }
  throw new Error('It ended before it could be killed.');
}
