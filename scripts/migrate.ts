/**
 * Usage: npm run db:migrate
 * Applies the migrations that the database lacks (DATABASE_URL, or the embedded one in DATA_DIR),
 * after a backup where there is something to lose.
 */
import { openDatabase, upgradeDatabase } from '@touchstone/db/open';
import { readEnvironment } from './environment.ts';
import { tellFailure } from './tell-failure.ts';

const upToDate = 'The database is up to date.';

await tellFailure(async () => {
  const place = readEnvironment();
  const { close } = await openDatabase({ ...place, purpose: 'npm run db:migrate' });
  try {
    const { migrations, backup } = await upgradeDatabase(place);
    if (backup) console.log(`Backed up to ${backup} first.`);
    console.log(migrations.length > 0 ? `Applied ${migrations.join(', ')}.` : upToDate);
  } finally {
    await close();
  }
});
