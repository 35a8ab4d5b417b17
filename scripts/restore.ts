/**
 * Usage: npm run restore -- FILE
 * Fills an empty database (DATABASE_URL, or the embedded one in DATA_DIR) from a backup, verified by
 * counts and hashes. A backup of an earlier version is brought up to date.
 */
import { parseArgs } from 'node:util';
import { restore } from '@touchstone/db/open';
import { readEnvironment } from './environment.ts';
import { reachAlone } from './reach-alone.ts';
import { showProgress, showTables } from './show-copy.ts';
import { tellFailure } from './tell-failure.ts';
import { typedPath } from './typed-path.ts';

await tellFailure(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file] = positionals;
  if (!file) throw new Error('Name the backup: npm run restore -- FILE');
  const { pool, close } = await reachAlone(readEnvironment(), 'npm run restore');
  try {
    const onRows = showProgress('Writing');
    const { tables, migrations } = await restore(pool, typedPath(file), { onRows });
    showTables(tables);
    console.log('Restored: every count and hash is the backup’s.');
    if (migrations.length > 0) console.log(`Then applied ${migrations.join(', ')}.`);
  } finally {
    await close();
  }
});
