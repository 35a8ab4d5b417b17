import { stringify } from 'csv-stringify/sync';
import { guardFormula } from './formula-guard.ts';

/** Text, or a number that a spreadsheet is to count with; absent cells are empty. */
export type Cell = string | number | undefined;

/** Tells a spreadsheet that the file is UTF-8: Excel takes one without it for its own code page. */
export const byteOrderMark = '\ufeff';

/**
 * Rows as lines of CSV (RFC 4180): CRLF, every text in quotation marks, none that starts a formula.
 * Numbers go as they are, also negative ones.
 */
export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? guardFormula(cell) : writeNumber(cell))),
  );
  return stringify(cells, { record_delimiter: '\r\n', quoted_string: true });
}

/** Nothing else passes for a number, for it stands in the file without a guard. */
function writeNumber(cell: number | undefined): number | undefined {
  if (cell === undefined || Number.isFinite(cell)) return cell;
  throw new TypeError(`${cell} is no number that a table can hold; leave the cell empty.`);
}
