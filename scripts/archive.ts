/**
 * Usage: npm run archive -- FILE
 *        npm run archive -- --verify FILE
 *        npm run archive -- --import FILE
 * Writes everything but accounts, tokens and work in progress of the database (DATABASE_URL, or the
 * embedded one in DATA_DIR) into one file of gzipped lines of JSON, by whatever version it is read.
 * --verify reads a file from end to end. --import fills an empty database from it.
 */
import { parseArgs } from 'node:util';
import { poolConfig } from '@touchstone/db';
import {
  hashContents,
  importArchive,
  openDatabase,
  type TableCount,
  verifyBackup,
  writeArchive,
} from '@touchstone/db/open';
import { readEnvironment } from './environment.ts';
import { reachAlone } from './reach-alone.ts';
import { showProgress, showTables } from './show-copy.ts';
import { tellFailure } from './tell-failure.ts';
import { typedPath } from './typed-path.ts';

await tellFailure(async () => {
  const { values, positionals } = parseArgs({
    options: { import: { type: 'string' }, verify: { type: 'string' } },
    allowPositionals: true,
  });
  const [target, ...others] = positionals;
  if (others.length > 0) throw new Error(`Name one file; this is another: ${others.join(' ')}`);
  if (values.verify) return verify(typedPath(values.verify));
  if (values.import) return fill(typedPath(values.import));
  if (target) return write(typedPath(target));
  throw new Error('Name the file: npm run archive -- FILE, for instance everything.jsonl.gz');
});

async function write(file: string) {
  const place = readEnvironment();
  const { close } = await openDatabase({ ...place, purpose: 'npm run archive' });
  try {
    const tables = await writeArchive(poolConfig(place), file, { onRows: showProgress('Reading') });
    show(tables);
  } finally {
    await close();
  }
  console.log(`Wrote ${file}.`);
}

async function verify(file: string) {
  const { created, tables } = await verifyBackup(file, 'touchstone-archive');
  show(tables);
  console.log(`${file} is whole: made on ${created}.`);
}

async function fill(file: string) {
  const { pool, close } = await reachAlone(readEnvironment(), 'npm run archive -- --import');
  try {
    show(await importArchive(pool, file, { onRows: showProgress('Writing') }));
    console.log('Imported: every count and hash is the archive’s.');
  } finally {
    await close();
  }
}

function show(tables: readonly TableCount[]) {
  showTables(tables);
  console.log(`  all of it: ${hashContents(tables)}`);
}
