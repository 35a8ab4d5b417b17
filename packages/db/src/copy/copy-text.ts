import { createHash } from 'node:crypto';
import type { BackupFooter, BackupHeader, TableCount, TableHeading } from './backup-format.ts';
import { countRows } from './count-rows.ts';
import type { OnRows } from './insert-backup.ts';

interface Copying {
  header: BackupHeader;
  headings: readonly TableHeading[];
  /** The lines of a table, some at a time. */
  readLines(heading: TableHeading): AsyncIterable<string[]>;
  /** Filled with the count and hash of each table that was read. */
  counts: TableCount[];
  onRows?: OnRows | undefined;
}

/** Header, tables, footer. */
export async function* copyText({ header, counts, ...tables }: Copying): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const first = `${JSON.stringify(header)}\n`;
  hash.update(first);
  yield first;
  for await (const text of tablesText({ counts, ...tables })) {
    hash.update(text);
    yield text;
  }
  const footer: BackupFooter = { tables: counts, sha256: hash.digest('hex') };
  yield `${JSON.stringify(footer)}\n`;
}

async function* tablesText({
  headings,
  readLines,
  counts,
  onRows,
}: Omit<Copying, 'header'>): AsyncGenerator<string> {
  for (const heading of headings) {
    yield `${JSON.stringify(heading)}\n`;
    const { table } = heading;
    const counter = countRows(table);
    for await (const lines of readLines(heading)) {
      counter.add(lines);
      onRows?.({ table, rows: counter.rows() });
      yield `${lines.join('\n')}\n`;
    }
    counts.push(counter.result());
  }
}
