import {
  linkColumns,
  type ReadColumn,
  readColumns,
  rowAt,
  unguardFormula,
} from '@touchstone/evidence';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { InputError } from '../input-error.ts';

export type TextCells = Partial<Record<ReadColumn, string>>;

export interface LinkTable {
  rows: { row: number; cells: TextCells }[];
  /** Columns for people to read, which the table has as well. */
  ignored: string[];
  /** Whether numbers are written as `1,5`: the table's cells are parted by semicolons then. */
  decimalComma: boolean;
}

/** How many rows one table may have. */
const mostRows = 10_000;

/** What the longest field of a link takes, its figures. */
const longestCell = 10_000;

/**
 * Reads a table of links: cells parted by commas, semicolons or tabs, whatever ends its lines. Rows
 * that hold nothing are passed over.
 * @throws InputError, under `file`, where it is no such table
 */
export function parseLinkTable(text: string): LinkTable {
  const delimiter = delimiterOf(text);
  const [heading = [], ...records] = readRecords(text, delimiter);
  const columns = checkHeading(heading.map((name) => name.trim()));
  const rows = records.flatMap((record, index) => {
    const row = index + 2;
    if (record.every((cell) => cell.trim() === '')) return [];
    if (record.slice(columns.length).some((cell) => cell !== '')) throw tooManyCells(row);
    const long = record.findIndex((cell) => cell.length > longestCell);
    if (long >= 0) throw tooLongCell(row, { column: columns[long], length: record[long]?.length });
    return { row, cells: toCells(columns, record) };
  });
  if (rows.length > mostRows) throw tooLong(rows.length);
  const isRead = (name: string) => readColumns.some((column) => column === name);
  return {
    rows,
    ignored: columns.filter((name) => !isRead(name)),
    decimalComma: delimiter === ';',
  };
}

const recordsSchema = z.array(z.array(z.string()));

function readRecords(text: string, delimiter: string): string[][] {
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const file = `Row ${rowAt(text, nul)} holds a NUL character, which is none. Take it out.`;
    throw new InputError({ file });
  }
  try {
    return recordsSchema.parse(parse(text, { bom: true, delimiter, relax_column_count: true }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputError({
      file: `It is no CSV that can be read (${error.message}). Save it as CSV anew, in UTF-8.`,
    });
  }
}

/** The one of which the heading has the most. */
function delimiterOf(text: string): string {
  const [heading = ''] = text.split(/[\r\n]/, 1);
  const count = (delimiter: string) => heading.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function checkHeading(columns: string[]): string[] {
  const known: readonly string[] = linkColumns;
  const unknown = columns.filter((name) => !known.includes(name));
  const twice = columns.filter((name, index) => columns.indexOf(name) !== index);
  const lacking = ['claim', 'pmid'].filter((name) => !columns.includes(name));
  if (lacking.length > 0 && !columns.includes('link')) {
    throw new InputError({ file: `Row 1 has no column ${lacking.join(', ')}. ${example}` });
  }
  if (unknown.length > 0) {
    const names = unknown.map((name) => `“${name}”`).join(', ');
    throw new InputError({ file: `Row 1 names columns that are not known: ${names}. ${example}` });
  }
  if (twice.length === 0) return columns;
  throw new InputError({ file: `Row 1 names a column twice: ${twice.join(', ')}. Take one away.` });
}

const example = 'Name the columns as an export of a claim as CSV does.';

function toCells(columns: readonly string[], record: readonly string[]): TextCells {
  const pairs = readColumns.flatMap((column) => {
    const cell = record[columns.indexOf(column)];
    if (cell === undefined) return [];
    return [[column, unguardFormula(cell).replace(/\r\n?/g, '\n').trim()] as const];
  });
  return Object.fromEntries(pairs);
}

function tooManyCells(row: number): InputError {
  return new InputError({
    file: `Row ${row} has more cells than the heading. Put text that holds a comma into quotation marks.`,
  });
}

function tooLongCell(row: number, cell: { column?: string; length?: number }): InputError {
  return new InputError({
    file:
      `Row ${row} has ${cell.length} characters under ${cell.column}, and a cell takes ${longestCell}. ` +
      'Shorten it, or look for a quotation mark that is missing.',
  });
}

function tooLong(rows: number): InputError {
  return new InputError({
    file: `It has ${rows} rows, and one import takes ${mostRows}. Cut it into several files.`,
  });
}
