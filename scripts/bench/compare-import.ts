import { z } from 'zod';
import { measureInDatabase } from './measure-in-database.ts';

const resultSchema = z.object({
  rows: z.number(),
  /** By step. */
  seconds: z.record(z.string(), z.number()),
  /** The longest that a reader waited meanwhile, in seconds. */
  waits: z.record(z.string(), z.number()),
});

type Result = z.infer<typeof resultSchema>;

const plain = 'plain insert';

/**
 * What a table of links costs: as a ratio to a plain insert of the same rows in the same run, and as a
 * ratio to the first number of rows.
 */
export async function compareImport(options: {
  rows: readonly number[];
  server: string | undefined;
}): Promise<void> {
  const { rows, server } = options;
  if (server) await importInto('PostgreSQL server', { rows, server });
  else console.log('Skipped: import on a PostgreSQL server (TEST_DATABASE_URL is not set)');
  await importInto('embedded database', { rows });
}

async function importInto(
  title: string,
  { rows, server }: { rows: readonly number[]; server?: string },
) {
  process.stderr.write(`import on the ${title}: ${rows.join(', ')} rows …\n`);
  const program = 'measure-import.ts';
  print(title, await measureInDatabase({ program, sizes: rows, server, schema: resultSchema }));
}

function print(title: string, results: readonly Result[]): void {
  const [first] = results;
  if (!first) return;
  console.log(`\n${title}: seconds (× plain insert, × the first), longest wait of a reader`);
  console.log(''.padEnd(16) + results.map(({ rows }) => `${rows} rows`.padStart(34)).join(''));
  for (const [what, base] of Object.entries(first.seconds)) {
    const cells = results.map(({ seconds, waits }) => {
      const [took = 0, inserted = 0] = [seconds[what], seconds[plain]];
      const ratios = `(${(took / inserted).toFixed(2)}, ${(took / base).toFixed(1)})`;
      return `${took.toFixed(2)} ${ratios}, ${(waits[what] ?? 0).toFixed(2)}`.padStart(34);
    });
    console.log(what.padEnd(16) + cells.join(''));
  }
}
