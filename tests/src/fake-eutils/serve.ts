/**
 * Serves the stand-in for PubMed until it is told to stop:
 *   node tests/src/fake-eutils/serve.ts --port 4010 [--records DIR] [--files DIR]
 *     [--topic-size 60] [--rate-limit 3|off]
 * Without --records (or PUBMED_RECORDS_DIR) it serves fictional records and a stand-in for every
 * report of the starter evidence.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fictionalTopic } from './fictional-topic.ts';
import { loadRecordsFrom } from './records/load-records.ts';
import { startFakeEutils } from './start-fake-eutils.ts';
import { starterRecords } from './starter-records.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    records: { type: 'string' },
    files: { type: 'string' },
    'topic-size': { type: 'string', default: '60' },
    'rate-limit': { type: 'string', default: '3' },
  },
});

const fake = await startFakeEutils({
  port: wholeNumber('port'),
  requestsPerSecond: values['rate-limit'] === 'off' ? false : wholeNumber('rate-limit'),
  ...(values.files ? { filesDir: values.files } : {}),
});
const recordsDir = values.records ?? process.env.PUBMED_RECORDS_DIR;
if (recordsDir) {
  fake.addRecords(await loadRecordsFrom(recordsDir));
} else {
  fake.addRecords(fictionalTopic(wholeNumber('topic-size')));
  fake.addRecords(
    await starterRecords(path.resolve(import.meta.dirname, '../../../prisma/starter')),
  );
}
console.log(`Fake E-utilities: ${fake.url}`);
console.log(`${fake.pmids().length} records`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    fake.close().then(() => process.exit(0));
  });
}

function wholeNumber(name: 'port' | 'topic-size' | 'rate-limit'): number {
  const text = values[name];
  if (/^\d+$/.test(text)) return Number(text);
  throw new Error(`--${name} must be a whole number, not "${text}"; give one or leave it out.`);
}
