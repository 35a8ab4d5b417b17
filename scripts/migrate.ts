/**
 * Usage: npm run db:migrate
 * Applies the migrations that the database lacks (DATABASE_URL, or the embedded one in DATA_DIR),
 * after a backup where it has any.
 */
import { openDatabase, upgradeDatabase } from '@touchstone/db/open';
import { readEnvironment } from './environment.ts';

const place = readEnvironment();
const { close } = await openDatabase({ ...place, purpose: 'npm run db:migrate' });
try {
  const { migrations, backup } = await upgradeDatabase(place);
  if (backup) console.log(`Backed up to ${backup} first.`);
  console.log(
    migrations.length ? `Applied ${migrations.join(', ')}.` : 'The database is up to date.',
  );
} finally {
  await close();
}
