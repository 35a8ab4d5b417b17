/**
 * Usage: npm run restore -- FILE
 * Fills an empty database (DATABASE_URL, or the embedded one in DATA_DIR) from a backup, verified by
 * counts and hashes. A backup of an earlier version is brought up to date.
 */
import { parseArgs } from 'node:util';
import { poolConfig } from '@touchstone/db';
import { openAlone, restore } from '@touchstone/db/open';
import { type Environment, readEnvironment } from './environment.ts';
import { showProgress, showTables } from './show-copy.ts';
import { tellFailure } from './tell-failure.ts';
import { typedPath } from './typed-path.ts';

await tellFailure(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file] = positionals;
  if (!file) throw new Error('Name the backup: npm run restore -- FILE');
  const place = readEnvironment();
  const { pool, close } = await reach(place);
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

/** The server, or the embedded database, which nobody else sees before all is in it. */
async function reach(place: Environment) {
  if (place.databaseUrl) return { pool: poolConfig(place), close: async () => undefined };
  return openAlone(place.dataDir, { purpose: 'npm run restore' });
}
