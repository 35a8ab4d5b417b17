/**
 * Usage: node scripts/bench/measure-import.ts ROWS …
 * Imports a table of so many new links, each with a quote of its report's abstract, and takes it back;
 * prints one JSON line for each number, `{ rows, seconds, waits }`: the seconds that each step took, and
 * the longest that somebody who read one claim meanwhile has waited.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Db, importLinks, localEditor, previewImport, undo } from '@touchstone/db';
import { openDatabase, prepareDatabase } from '@touchstone/db/open';
import { abstractText, type ReportRecord } from '@touchstone/evidence';
import { readRecords, saveBatches } from './fill-database.ts';
import { makeDocuments } from './make-documents.ts';

const reports = 2_000;
const pauseMs = 10;
const by = localEditor;

const place = {
  dataDir: process.env.BENCH_DATA_DIR ?? '',
  databaseUrl: process.env.BENCH_DATABASE_URL,
};
const { db, close } = await openDatabase({ ...place, purpose: 'npm run bench' });
await prepareDatabase(db, place);
const records = await readSources();
await saveBatches(db, [records]);
const claims = await db.claim.findMany({ where: { kind: { not: 'advice' } } });

// Unmeasured: what runs for the first time is slow, whatever the number of rows.
await measure(100);
for (const rows of process.argv.slice(2).map(Number)) {
  console.log(JSON.stringify({ rows, ...(await measure(rows)) }));
}
await close();
process.exit();

async function measure(rows: number) {
  const text = makeTable(rows);
  const seconds: Record<string, number> = {};
  const waits: Record<string, number> = {};
  const time = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const { result, longest } = await whileReading(db, work);
    seconds[what] = (performance.now() - start) / 1000;
    waits[what] = longest / 1000;
    return result;
  };
  const { hash: plan } = await time('preview', () => previewImport(db, { text, by }));
  const { batch } = await time('import', () => importLinks(db, { text, plan, by }));
  const links = await db.evidenceLink.findMany({ where: { origin: 'import', status: 'accepted' } });
  await time('undo', () => undo(db, { batch, by }));
  const copies = links.map(({ id, pending, figures, ...link }, at) => ({
    ...{ ...link, id: `copy-${id}`, figures: { n: at + 1 } },
  }));
  await time('plain insert', () => db.evidenceLink.createMany({ data: copies }));
  await db.evidenceLink.deleteMany({ where: { origin: 'import' } });
  return { seconds, waits };
}

/** Somebody reads a claim again and again, as a page does. */
async function whileReading<T>(on: Db, work: () => Promise<T>) {
  let longest = 0;
  let isDone = false;
  const reading = (async () => {
    while (!isDone) {
      const start = performance.now();
      await on.claim.findFirst({ select: { id: true } });
      longest = Math.max(longest, performance.now() - start);
      await sleep(pauseMs);
    }
  })();
  const result = await work().finally(() => {
    isDone = true;
  });
  await reading;
  return { result, longest };
}

function makeTable(rows: number): string {
  const heading =
    'claim,pmid,comparator,outcome,timePoint,direction,directness,finding,readFrom,confidence,label,n,quote,depth';
  const lines = Array.from({ length: rows }, (_, at) => {
    const claim = claims[at % claims.length];
    const record = records[at % records.length];
    const quote = abstractText(record?.abstract ?? []).match(/[^.]+\./)?.[0] ?? '';
    const cells = [
      ...[claim?.id, record?.pmid, 'sham', 'pain', 'short', 'supports', 'direct'],
      ...[`Finding ${at} is better than sham.`, 'abstract', 'high', `row ${at}`, at + 1],
      ...[quote.trim(), quote === '' ? '' : 'abstract'],
    ];
    return cells.map((cell = '') => `"${`${cell}`.replaceAll('"', '""')}"`).join(',');
  });
  return [heading, ...lines].join('\r\n');
}

async function readSources(): Promise<ReportRecord[]> {
  const { folder } = await makeDocuments(reports);
  const documents = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  await rm(folder, { recursive: true });
  return readRecords(documents);
}
