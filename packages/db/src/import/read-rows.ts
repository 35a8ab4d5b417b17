import { inTurns } from '../in-turns.ts';
import { InputError } from '../input-error.ts';
import type { LinkTable, TextCells } from './parse-link-table.ts';
import { type Cells, readValues } from './read-cells.ts';

export interface ReadRow {
  /** As a spreadsheet numbers it. */
  row: number;
  given: Cells;
  /** Why its values cannot be read; told with whatever else is wrong with the row. */
  problem?: Error;
}

export async function readRows(table: LinkTable): Promise<ReadRow[]> {
  const read: ReadRow[] = [];
  await inTurns(table.rows, ({ row, cells }) => {
    read.push({ row, ...tryRead(cells, table) });
  });
  return read;
}

function tryRead(cells: TextCells, { decimalComma }: LinkTable): Omit<ReadRow, 'row'> {
  try {
    return { given: readValues(cells, decimalComma) };
  } catch (problem) {
    if (!(problem instanceof InputError)) throw problem;
    const { link, claim, pmid } = cells;
    return { given: { link: link || undefined, claim, pmid }, problem };
  }
}
