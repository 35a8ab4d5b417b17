/**
 * Usage: node holder.ts DATA_DIR
 * Serves the embedded database, says so, and goes on until it is killed.
 */
import { openDatabase } from '@touchstone/db/open';

const [dataDir = ''] = process.argv.slice(2);
await openDatabase({ dataDir, purpose: 'a test that serves', exclusive: true });
process.stdout.write('serving\n');
