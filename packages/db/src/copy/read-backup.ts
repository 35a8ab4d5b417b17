import { createHash } from 'node:crypto';
import { BackupError } from './backup-error.ts';
import {
  type BackupFooter,
  type BackupHeader,
  type CopyFormat,
  footerSchema,
  headerSchema,
  headingSchema,
  type TableHeading,
} from './backup-format.ts';
import { formatWords } from './format-words.ts';
import { readZippedLines } from './read-zipped-lines.ts';

export type BackupPart =
  | { kind: 'header'; header: BackupHeader }
  | { kind: 'heading'; heading: TableHeading }
  | { kind: 'rows'; heading: TableHeading; lines: string[] }
  | { kind: 'footer'; footer: BackupFooter };

/**
 * Reads a backup or an archive from its header to its footer, some rows at a time.
 * @throws BackupError where it is no such file, is cut short, or is not what its footer says; the last
 * after the footer came, so that whoever counts can say which table it is.
 */
export async function* readBackup(
  file: string,
  format: CopyFormat = 'touchstone-backup',
): AsyncGenerator<BackupPart> {
  const hash = createHash('sha256');
  let before: BackupPart | undefined;
  let isIntact = false;
  for await (const lines of readZippedLines(file, format)) {
    for (const text of groupRows(lines)) {
      const part = readPart(text, before, format);
      if (part === 'no-backup') throw noBackup(file, format);
      if (part === 'damaged') throw damaged(file, { before, format });
      if (part.kind !== 'footer') hash.update(`${text.join('\n')}\n`);
      else isIntact = part.footer.sha256 === hash.digest('hex');
      yield part;
      before = part;
    }
  }
  if (before?.kind !== 'footer' || !isIntact) throw damaged(file, { before, format });
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
  format: CopyFormat,
): BackupPart | 'no-backup' | 'damaged' {
  const [line = ''] = text;
  if (!before) {
    const header = headerSchema.safeParse(parse(line));
    return header.data?.format === format ? { kind: 'header', header: header.data } : 'no-backup';
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

function noBackup(file: string, format: CopyFormat): BackupError {
  const { noun, command } = formatWords[format];
  return new BackupError(
    `${file} is no ${noun} that this version can read. Name a file that \`${command}\` wrote.`,
  );
}

function damaged(
  file: string,
  { before, format }: { before: BackupPart | undefined; format: CopyFormat },
): BackupError {
  return new BackupError(
    `${file} is damaged ${placeOf(before)}: it is not what was written, or not all of it. ` +
      `Take another ${formatWords[format].noun}.`,
  );
}

/** After what was read last. */
function placeOf(before: BackupPart | undefined): string {
  if (!before || before.kind === 'header') return 'at its beginning';
  return before.kind === 'footer' ? 'somewhere' : `in or after the table ${before.heading.table}`;
}
