import { createHash } from 'node:crypto';
import { BackupError } from './backup-error.ts';
import {
  type BackupFooter,
  type BackupHeader,
  footerSchema,
  headerSchema,
  headingSchema,
  type TableHeading,
} from './backup-format.ts';
import { readZippedLines } from './read-zipped-lines.ts';

export type BackupPart =
  | { kind: 'header'; header: BackupHeader }
  | { kind: 'heading'; heading: TableHeading }
  | { kind: 'rows'; heading: TableHeading; lines: string[] }
  | { kind: 'footer'; footer: BackupFooter };

/**
 * Reads a backup from its header to its footer, some rows at a time.
 * @throws BackupError where it is no backup, is cut short, or is not what its footer says.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256');
  let before: BackupPart | undefined;
  for await (const lines of readZippedLines(file)) {
    for (const text of groupRows(lines)) {
      const part = readPart(text, before);
      if (part === 'no-backup') throw noBackup(file);
      if (part === 'damaged') throw damaged(file);
      if (part.kind !== 'footer') hash.update(`${text.join('\n')}\n`);
      else if (part.footer.sha256 !== hash.digest('hex')) throw damaged(file);
      yield part;
      before = part;
    }
  }
  if (before?.kind !== 'footer') throw damaged(file);
}

/** Rows that follow each other stay together; every other line stands alone. */
function* groupRows(lines: readonly string[]): Generator<string[]> {
  let rows: string[] = [];
  for (const line of lines) {
    if (line.startsWith('[')) {
      rows.push(line);
      continue;
    }
    if (rows.length > 0) yield rows;
    rows = [];
    yield [line];
  }
  if (rows.length > 0) yield rows;
}

/** The header comes first, rows come after a heading, and nothing comes after the footer. */
function readPart(
  text: string[],
  before: BackupPart | undefined,
): BackupPart | 'no-backup' | 'damaged' {
  const [line = ''] = text;
  if (!before) {
    const header = headerSchema.safeParse(parse(line));
    return header.success ? { kind: 'header', header: header.data } : 'no-backup';
  }
  if (before.kind === 'footer') return 'damaged';
  if (line.startsWith('[')) {
    if (before.kind === 'header') return 'damaged';
    return { kind: 'rows', heading: before.heading, lines: text };
  }
  const heading = headingSchema.safeParse(parse(line));
  if (heading.success) return { kind: 'heading', heading: heading.data };
  const footer = footerSchema.safeParse(parse(line));
  return footer.success ? { kind: 'footer', footer: footer.data } : 'damaged';
}

/** What is no JSON fits no schema. */
function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function noBackup(file: string): BackupError {
  return new BackupError(
    `${file} is no backup that this version can read. Name a file that \`npm run backup\` wrote.`,
  );
}

function damaged(file: string): BackupError {
  return new BackupError(
    `${file} is damaged: it is not what was written, or not all of it. Take another backup.`,
  );
}
