/**
 * Usage: node scripts/bench/measure-growth.ts STORED …
 * Fills a database step by step and measures at each what people wait for; prints one JSON line
 * per step, `{ stored, times, peakMb, databaseMb }`, times in milliseconds.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Db, listReports, readClaim, readDocument } from '@touchstone/db';
import { openDatabase, prepareDatabase } from '@touchstone/db/open';
import type { ReportRecord } from '@touchstone/evidence';
import { fillDatabase, readRecords, saveBatches } from './fill-database.ts';
import { makeDocuments } from './make-documents.ts';
import { median } from './median.ts';

const batchSize = 200;
const repeats = 7;
/** Batches to save at every step; each is used once. */
const batchesPerStep = 8;

const steps = process.argv.slice(2).map(Number);
const records = await readSources();
const place = {
  dataDir: process.env.BENCH_DATA_DIR ?? '',
  databaseUrl: process.env.BENCH_DATABASE_URL,
};
const { db, close } = await openDatabase({ ...place, purpose: 'npm run bench' });
await prepareDatabase(db, place);
// The first rows are saved as an ingest does it; they are what is copied.
await saveBatches(db, inBatches(records.slice(0, batchSize * 10)));
let fresh = 500_000_000;

// Unmeasured: what runs for the first time is slow, whatever is stored.
await timeSaving(db);
await timeReading(db);
for (const stored of steps) {
  process.stderr.write(`filling up to ${stored} …\n`);
  await fillDatabase(db, stored);
  const times = { ...(await timeSaving(db)), ...(await timeReading(db)) };
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(JSON.stringify({ stored, times, peakMb, databaseMb: await databaseSize(db) }));
}
await close();
process.exit();

/** A batch of new records, the same unchanged, and the same revised. */
async function timeSaving(on: Db) {
  const all = Array.from({ length: batchesPerStep * batchSize }, (_, at): ReportRecord => {
    const source = records[at % records.length];
    if (!source) throw new Error('There is no record to copy.');
    fresh += 1;
    return { ...source, pmid: String(fresh) };
  });
  const revised = all.map((record) => ({ ...record, title: `${record.title} (revised)` }));
  return {
    'save 200 new records': median(await saveBatches(on, inBatches(all))),
    'save 200 unchanged records': median(await saveBatches(on, inBatches(all))),
    'save 200 revised records': median(await saveBatches(on, inBatches(revised))),
  };
}

async function timeReading(on: Db): Promise<Record<string, number>> {
  const [slug = ''] = (await on.document.findMany({ select: { slug: true } })).map(
    (one) => one.slug,
  );
  const claim = await on.claim.findFirstOrThrow({
    where: { kind: { not: 'advice' } },
    orderBy: { links: { _count: 'desc' } },
  });
  const limit = 50;
  const first = await listReports(on, { limit });
  const readings: [string, () => Promise<unknown>][] = [
    ['page of reports, newest first', () => listReports(on, { limit })],
    ['its second page', () => listReports(on, { limit, cursor: first.nextCursor })],
    ['page of reports, by title', () => listReports(on, { limit, sort: 'title' })],
    ['search for a rare word', () => listReports(on, { q: 'acupuncture', limit })],
    ['search for a common word', () => listReports(on, { q: 'patients', limit })],
    ['search for a PMID', () => listReports(on, { q: '500000001', limit })],
    ['document page', () => readDocument(on, slug)],
    ['claim page', () => readClaim(on, claim.id)],
  ];
  const times: Record<string, number> = {};
  for (const [what, read] of readings) times[what] = await medianTime(read);
  return times;
}

async function medianTime(work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}

async function readSources(): Promise<ReportRecord[]> {
  const { folder } = await makeDocuments(batchSize * 10);
  const documents = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  await rm(folder, { recursive: true });
  return readRecords(documents);
}

function inBatches<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / batchSize);
  return Array.from({ length: count }, (_, at) =>
    items.slice(at * batchSize, (at + 1) * batchSize),
  );
}

async function databaseSize(on: Db): Promise<number> {
  const [row] = await on.$queryRaw<{ mb: number }[]>`
    SELECT (pg_database_size(current_database()) / 1000000)::int AS mb`;
  return row?.mb ?? 0;
}
