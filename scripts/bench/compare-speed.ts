import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { makeDatabase } from './bench-database.ts';
import { makeDocuments } from './make-documents.ts';
import { median } from './median.ts';
import { runChild } from './run-child.ts';

const resultSchema = z.object({ records: z.number(), seconds: z.number(), peakMb: z.number() });

interface Kind {
  title: string;
  kind: string;
  server?: string;
}

/**
 * Records per second and peak memory for parsing and for parsing and saving, as ratios to a plain
 * fast-xml-parser loop that extracts nothing, all taken in turn: a machine that other work slows
 * down slows every kind alike.
 */
export async function compareSpeed(options: {
  records: number;
  rounds: number;
  server: string | undefined;
}): Promise<void> {
  const { rounds, server } = options;
  const documents = await makeDocuments(options.records);
  const megabytes = (documents.bytes / 1e6).toFixed(0);
  console.log(
    `${documents.records} ${documents.kind} records, ${megabytes} MB, ${availableParallelism()} cores`,
  );
  const kinds = kindsFor(server);
  const rates = new Map<string, number[]>();
  const peaks = new Map<string, number>();
  for (let round = 1; round <= rounds; round += 1) {
    for (const kind of kinds) {
      process.stderr.write(`round ${round} of ${rounds}: ${kind.title} …\n`);
      const { records, seconds, peakMb } = await measure(kind, documents.folder);
      rates.set(kind.title, [...(rates.get(kind.title) ?? []), records / seconds]);
      peaks.set(kind.title, Math.max(peaks.get(kind.title) ?? 0, peakMb));
    }
  }
  await rm(documents.folder, { recursive: true });
  print(kinds, rates, peaks);
}

const plain = 'plain fast-xml-parser loop';

function kindsFor(server: string | undefined): Kind[] {
  if (!server) console.log('Skipped: saving to a PostgreSQL server (TEST_DATABASE_URL is not set)');
  const save = { kind: 'parse-and-save' };
  return [
    { title: plain, kind: 'plain-loop' },
    { title: 'parse, one core', kind: 'parse' },
    { title: 'parse, all cores', kind: 'parse-on-all-cores' },
    ...(server ? [{ title: 'parse and save, PostgreSQL server', ...save, server }] : []),
    { title: 'parse and save, embedded database', ...save },
  ];
}

async function measure({ kind, server }: Kind, folder: string) {
  const database = await makeDatabase(server);
  const lines = await runChild('measure.ts', { args: [kind, folder], place: database.place });
  await database.drop();
  return resultSchema.parse(lines.at(-1));
}

function print(kinds: Kind[], rates: Map<string, number[]>, peaks: Map<string, number>) {
  const ratesOf = (title: string) => rates.get(title) ?? [];
  const ratios = (title: string, other: string) =>
    median(ratesOf(title).map((rate, round) => rate / (ratesOf(other)[round] ?? rate)));
  console.log(`\n${'median of the rounds'.padEnd(36)} records/s   × plain loop   peak MB`);
  for (const { title } of kinds) {
    const rate = median(ratesOf(title)).toFixed(0).padStart(10);
    const ratio = ratios(title, plain).toFixed(2).padStart(15);
    console.log(title.padEnd(36) + rate + ratio + String(peaks.get(title)).padStart(10));
  }
  const scaling = ratios('parse, all cores', 'parse, one core');
  console.log(`\nAll cores over one core: ${scaling.toFixed(2)}`);
}
