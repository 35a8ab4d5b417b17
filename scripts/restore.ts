/**
 * Usage: npm run restore -- FILE
 * Fills an empty database (DATABASE_URL, or the embedded one in DATA_DIR) from a backup, verified by
 * counts and hashes. A backup of an earlier version is brought up to date.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { poolConfig } from '@touchstone/db';
import { openDatabase, restore } from '@touchstone/db/open';
import { readEnvironment } from './environment.ts';
import { showProgress, showTables } from './show-copy.ts';
import { tellFailure } from './tell-failure.ts';

await tellFailure(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file] = positionals;
  if (!file) throw new Error('Name the backup: npm run restore -- FILE');
  const place = readEnvironment();
  const { close } = await openDatabase({ ...place, purpose: 'npm run restore', exclusive: true });
  try {
    const onRows = showProgress('Writing');
    const { tables, migrations } = await restore(poolConfig(place), resolve(file), { onRows });
    showTables(tables);
    console.log('Restored: every count and hash is the backup’s.');
    if (migrations.length > 0) console.log(`Then applied ${migrations.join(', ')}.`);
  } finally {
    await close();
  }
});
