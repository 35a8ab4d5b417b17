/**
 * Usage: npm run move -- --to postgresql://user@host/database
 * Copies everything from the embedded database in DATA_DIR into an empty database of a PostgreSQL
 * server, verified by counts and hashes. Without --to it goes where DATABASE_URL says, which keeps a
 * password out of the list of processes. Nothing else may use the embedded database meanwhile; it is
 * left as it was.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { poolConfig } from '@touchstone/db';
import { databaseVariables } from '@touchstone/db/environment';
import { backupsFolder, dataFolder, move, nameBackup, openAlone } from '@touchstone/db/open';
import { readEnvironment } from './environment.ts';
import { showProgress, showTables } from './show-copy.ts';
import { tellFailure } from './tell-failure.ts';

await tellFailure(async () => {
  const { dataDir, databaseUrl } = readEnvironment();
  const target = readTarget(databaseUrl);
  if (!existsSync(join(dataFolder(dataDir).postgres, 'PG_VERSION'))) {
    throw new Error(`There is no embedded database in ${dataDir}. Set DATA_DIR to its folder.`);
  }
  const now = new Date();
  const { pool, close } = await openAlone(dataDir, { purpose: 'npm run move', now });
  try {
    const tables = await move({
      from: pool,
      to: poolConfig({ dataDir, databaseUrl: target }),
      file: join(backupsFolder(dataDir), nameBackup('move', now)),
      now,
      onRead: showProgress('Reading'),
      onWrite: showProgress('Writing'),
    });
    showTables(tables);
  } finally {
    await close();
  }
  console.log(
    'Moved: every count and hash is the same on both sides.\n' +
      'Now set DATABASE_URL to that address for everything that runs Touchstone (in .env, say), ' +
      `and start again. ${dataDir} is as it was; remove it when you no longer need it.`,
  );
});

function readTarget(databaseUrl: string | undefined): string {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  const target = databaseVariables.DATABASE_URL.safeParse(values.to ?? databaseUrl);
  if (target.data) return target.data;
  throw new Error(
    'Say where to move to: npm run move -- --to postgresql://user@host/database (or set DATABASE_URL)',
  );
}
