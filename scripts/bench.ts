/**
 * Usage: npm run bench [-- --records 30000] [-- --rounds 3]
 * Records per second and peak memory for parsing and for parsing and saving, as ratios to a plain
 * fast-xml-parser loop that extracts nothing, all taken in turn in one run: a machine that other
 * work slows down slows every kind alike.
 *
 * PUBMED_RECORDS_DIR names a folder of real records; TEST_DATABASE_URL a PostgreSQL server.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { z } from 'zod';
import { makeDocuments } from './bench/make-documents.ts';
import { root } from './environment.ts';

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '30000' },
    rounds: { type: 'string', default: '3' },
  },
});
const resultSchema = z.object({ records: z.number(), seconds: z.number(), peakMb: z.number() });
const server = process.env.TEST_DATABASE_URL;

const documents = await makeDocuments(Number(values.records));
const megabytes = (documents.bytes / 1e6).toFixed(0);
console.log(
  `${documents.records} ${documents.kind} records, ${megabytes} MB, ${availableParallelism()} cores`,
);
const measurements = [
  { title: 'plain fast-xml-parser loop', kind: 'plain-loop' },
  { title: 'parse, one core', kind: 'parse' },
  { title: 'parse, all cores', kind: 'parse-on-all-cores' },
  ...(server
    ? [{ title: 'parse and save, PostgreSQL server', kind: 'parse-and-save', server }]
    : []),
  { title: 'parse and save, embedded database', kind: 'parse-and-save' },
];
if (!server) console.log('Skipped: saving to a PostgreSQL server (TEST_DATABASE_URL is not set)');

const rates = new Map<string, number[]>();
const peaks = new Map<string, number>();
for (let round = 1; round <= Number(values.rounds); round += 1) {
  for (const measurement of measurements) {
    const { title } = measurement;
    process.stderr.write(`round ${round} of ${values.rounds}: ${title} …\n`);
    const { records, seconds, peakMb } = await measure(measurement);
    rates.set(title, [...(rates.get(title) ?? []), records / seconds]);
    peaks.set(title, Math.max(peaks.get(title) ?? 0, peakMb));
  }
}
await rm(documents.folder, { recursive: true });

console.log(`\n${'median of the rounds'.padEnd(36)} records/s   × plain loop   peak MB`);
for (const { title } of measurements) {
  const ratios = (rates.get(title) ?? []).map((rate, round) => {
    const plain = rates.get('plain fast-xml-parser loop')?.[round] ?? rate;
    return rate / plain;
  });
  console.log(
    title.padEnd(36) +
      median(rates.get(title) ?? [])
        .toFixed(0)
        .padStart(10) +
      median(ratios).toFixed(2).padStart(15) +
      String(peaks.get(title)).padStart(10),
  );
}
const scaling = (rates.get('parse, all cores') ?? []).map(
  (rate, round) => rate / (rates.get('parse, one core')?.[round] ?? rate),
);
console.log(`\nAll cores over one core: ${median(scaling).toFixed(2)}`);

async function measure({ kind, server }: { kind: string; server?: string }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'touchstone-bench-'));
  const database = server ? await createDatabase(server) : undefined;
  const script = join(root, 'scripts/bench/measure.ts');
  const child = spawn(process.execPath, [...process.execArgv, script, kind, documents.folder], {
    env: { ...process.env, BENCH_DATA_DIR: dataDir, BENCH_DATABASE_URL: database?.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout) output += chunk;
  await database?.drop();
  await rm(dataDir, { recursive: true });
  return resultSchema.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
}

async function createDatabase(url: string) {
  const name = `touchstone_bench_${process.pid}`;
  const target = new URL(url);
  target.pathname = `/${name}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await run(`CREATE DATABASE ${name}`);
  return { url: target.href, drop: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
