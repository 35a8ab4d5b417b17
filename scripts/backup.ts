/**
 * Usage: npm run backup [-- FILE] [--keep N]
 *        npm run backup -- --verify FILE
 * Writes the whole database (DATABASE_URL, or the embedded one in DATA_DIR) into one file, by
 * default a new one in DATA_DIR/backups, of which --keep leaves the newest N. Works beside whatever
 * runs. --verify reads a file from end to end and says whether it is whole.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { poolConfig } from '@touchstone/db';
import {
  backUp,
  backupsFolder,
  nameBackup,
  openDatabase,
  pruneBackups,
  verifyBackup,
} from '@touchstone/db/open';
import { readEnvironment } from './environment.ts';
import { showProgress, showTables } from './show-copy.ts';
import { tellFailure } from './tell-failure.ts';
import { typedPath } from './typed-path.ts';

await tellFailure(async () => {
  const { file, keep, verify } = readArguments();
  if (verify) {
    const { created, tables } = await verifyBackup(typedPath(verify));
    showTables(tables);
    console.log(`${verify} is whole: made on ${created}.`);
    return;
  }
  await write(file, keep);
});

async function write(file: string | undefined, keep: number | undefined) {
  const place = readEnvironment();
  const now = new Date();
  const folder = backupsFolder(place.dataDir);
  const target = file ? typedPath(file) : join(folder, nameBackup('touchstone', now));
  const { close } = await openDatabase({ ...place, purpose: 'npm run backup' });
  try {
    const onRows = showProgress('Reading');
    showTables(await backUp(poolConfig(place), target, { now, onRows }));
  } finally {
    await close();
  }
  console.log(`Wrote ${target}.`);
  if (!keep) return;
  const removed = await pruneBackups(folder, { purpose: 'touchstone', keep });
  if (removed.length > 0) console.log(`Removed ${removed.join(', ')}.`);
}

function readArguments() {
  const { values, positionals } = parseArgs({
    options: { keep: { type: 'string' }, verify: { type: 'string' } },
    allowPositionals: true,
  });
  const keep = values.keep === undefined ? undefined : Number(values.keep);
  if (keep !== undefined && !(Number.isInteger(keep) && keep > 0)) {
    throw new Error('--keep takes a number of files from 1 up, for instance --keep 14.');
  }
  return { file: positionals[0], keep, verify: values.verify };
}
