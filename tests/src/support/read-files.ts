/**
 * Usage: node read-files.ts DATA_DIR PATTERN [DATABASE_URL]
 * Reads files in small batches, in a process that tests kill; a line for every batch that is saved.
 */
import { connect } from '@touchstone/db';
import { createParsePool, ingestFiles } from '@touchstone/ingestion';

const [dataDir = '', pattern = '', databaseUrl] = process.argv.slice(2);
const db = connect({ dataDir, databaseUrl });
const run = await ingestFiles(db, {
  patterns: [pattern],
  pool: createParsePool({ threads: 1 }),
  batchSize: 20,
  pollMs: 20,
  onProgress: ({ step }) => console.log(step),
});
console.log(run.status);
process.exit();
