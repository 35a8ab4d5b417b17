/**
 * Usage: node scripts/bench/measure.ts KIND FOLDER
 * One measurement in a process of its own, so that its peak memory is its own: reads the documents
 * of FOLDER one after the other and prints one JSON line, `{ records, seconds, peakMb }`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from './kinds.ts';

const [kind = '', folder = ''] = process.argv.slice(2);
const files = readdirSync(folder).map((file) => join(folder, file));
const run = kinds[kind];
if (!run) throw new Error(`There is no measurement ${kind}; choose of ${Object.keys(kinds)}.`);

const measurement = await run();
// The first document warms the code up; it counts for nothing.
const [warm = '', ...rest] = files;
await measurement.take(readFileSync(warm, 'utf8'));
await measurement.finish?.();
const start = performance.now();
let records = 0;
for (const file of rest) records += await measurement.take(readFileSync(file, 'utf8'));
records += (await measurement.finish?.()) ?? 0;
const seconds = (performance.now() - start) / 1000;
await measurement.close?.();
const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ records, seconds, peakMb }));
process.exit();
