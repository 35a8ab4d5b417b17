/**
 * Usage: npm run db:migrate
 * Applies the migrations that the database lacks (DATABASE_URL, or the embedded one in DATA_DIR).
 */
import { poolConfig } from '@touchstone/db';
import { migrate, openDatabase } from '@touchstone/db/open';
import { readEnvironment } from './environment.ts';

const place = readEnvironment();
const { close } = await openDatabase({ ...place, purpose: 'npm run db:migrate' });
try {
  const applied = await migrate(poolConfig(place));
  console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
} finally {
  await close();
}
