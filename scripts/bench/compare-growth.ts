import { z } from 'zod';
import { measureInDatabase } from './measure-in-database.ts';

const resultSchema = z.object({
  stored: z.number(),
  /** Median milliseconds by what was done. */
  times: z.record(z.string(), z.number()),
  /** Of the measuring process, which for the embedded database is the database too. */
  peakMb: z.number(),
  databaseMb: z.number(),
});

type Result = z.infer<typeof resultSchema>;

/** The embedded database's processor is slow at filling, and nobody keeps so much in it. */
const mostEmbedded = 100_000;

/**
 * How the cost of saving a batch, of a page of search and of a document page grows with the number
 * of reports stored; each time as a ratio to that of the smallest number.
 */
export async function compareGrowth(options: {
  stored: readonly number[];
  server: string | undefined;
}): Promise<void> {
  const { stored, server } = options;
  if (server) await grow('PostgreSQL server', { stored, server });
  else console.log('Skipped: growth on a PostgreSQL server (TEST_DATABASE_URL is not set)');
  const few = stored.filter((number) => number <= mostEmbedded);
  await grow('embedded database', { stored: few });
}

async function grow(
  title: string,
  { stored, server }: { stored: readonly number[]; server?: string },
) {
  process.stderr.write(`growth on the ${title}: ${stored.join(', ')} stored reports …\n`);
  const program = 'measure-growth.ts';
  print(title, await measureInDatabase({ program, sizes: stored, server, schema: resultSchema }));
}

function print(title: string, results: readonly Result[]): void {
  const [first] = results;
  if (!first) return;
  const columns = results.map(({ stored }) => stored.toLocaleString('en').padStart(18)).join('');
  console.log(`\n${`${title}: ms (× the first)`.padEnd(44)}${columns}`);
  for (const [what, base] of Object.entries(first.times)) {
    const cells = results.map(({ times }) => {
      const ms = times[what] ?? Number.NaN;
      return `${ms.toFixed(1)} (${(ms / base).toFixed(1)})`.padStart(18);
    });
    console.log(what.padEnd(44) + cells.join(''));
  }
  const row = (name: string, cell: (result: Result) => number) =>
    console.log(name.padEnd(44) + results.map((one) => String(cell(one)).padStart(18)).join(''));
  row('peak memory of the process, MB', ({ peakMb }) => peakMb);
  row('database, MB', ({ databaseMb }) => databaseMb);
}
