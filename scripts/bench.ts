/**
 * Usage: npm run bench [-- --only speed|growth|anchoring|import] [--records 30000] [--rounds 3]
 *                      [--stored 10000,100000,1000000] [--rows 1000,10000]
 * Speed: records per second and peak memory for parsing and saving. Growth: what a batch, a page of
 * search and a document page cost as more reports are stored. Anchoring: whether claims follow their
 * words through 10,000 edits (`--cases`). Import: what a table of links costs to look at, to import
 * and to take back. Everything is a ratio to something else of the same run, since a machine that other
 * work slows down slows all alike.
 *
 * PUBMED_RECORDS_DIR names a folder of real records; TEST_DATABASE_URL a PostgreSQL server.
 */
import { parseArgs } from 'node:util';
import { compareGrowth } from './bench/compare-growth.ts';
import { compareImport } from './bench/compare-import.ts';
import { compareSpeed } from './bench/compare-speed.ts';
import { followClaims } from './bench/follow-claims.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    cases: { type: 'string', default: '10000' },
    records: { type: 'string', default: '30000' },
    rounds: { type: 'string', default: '3' },
    stored: { type: 'string', default: '10000,100000,1000000' },
    rows: { type: 'string', default: '1000,10000' },
  },
});
const server = process.env.TEST_DATABASE_URL;

const isWanted = (part: string) => values.only === undefined || values.only === part;

if (isWanted('anchoring')) followClaims({ cases: Number(values.cases) });
if (isWanted('speed')) {
  const { records, rounds } = values;
  await compareSpeed({ records: Number(records), rounds: Number(rounds), server });
}
if (isWanted('growth')) {
  const stored = values.stored.split(',').map(Number);
  await compareGrowth({ stored, server });
}
if (isWanted('import')) await compareImport({ rows: values.rows.split(',').map(Number), server });
