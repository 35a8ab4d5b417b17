import { isDeepStrictEqual } from 'node:util';
import {
  exportedLinkSchema,
  linkCells,
  type PlannedRow,
  type ReadColumn,
  readColumns,
} from '@touchstone/evidence';
import type { OpenLink } from '../links/link-row.ts';
import type { Cells } from './read-cells.ts';

/** A stored link as an export writes it. */
export function cellsOfLink(link: OpenLink): Cells {
  const storedSchema = exportedLinkSchema.omit({ report: true, study: true });
  const stored = storedSchema.parse({
    ...link,
    pmid: link.reportPmid,
    timePointBasis: link.timePointBasis ?? undefined,
    quote: link.quote ?? undefined,
    depth: link.depth ?? undefined,
    quoteState: link.quoteState ?? undefined,
    quotePrefix: link.quotePrefix ?? undefined,
    quoteSuffix: link.quoteSuffix ?? undefined,
    quotePlace: link.quotePlace ?? undefined,
  });
  return linkCells(stored, link.claimId);
}

/** What a row would change of the link that it is about; a column that the table lacks changes nothing. */
export function compareCells(stored: Cells, given: Cells): PlannedRow['changes'] {
  return readColumns.flatMap((column) => {
    if (!(column in given) || column === 'link' || isSame(column, stored, given)) return [];
    return [{ column, before: `${stored[column] ?? ''}`, after: `${given[column] ?? ''}` }];
  });
}

function isSame(column: ReadColumn, stored: Cells, given: Cells): boolean {
  const [before, after] = [trimmed(stored[column]), given[column]];
  if (before === after) return true;
  if (column !== 'figures' || before === undefined || after === undefined) return false;
  return isDeepStrictEqual(parsed(before), parsed(after));
}

/** As cells are read: without space around them, lines ended in one way. */
function trimmed(cell: Cells[ReadColumn]) {
  if (typeof cell !== 'string') return cell;
  return cell.replace(/\r\n?/g, '\n').trim() || undefined;
}

function parsed(json: string | number): unknown {
  try {
    return JSON.parse(`${json}`);
  } catch {
    return undefined;
  }
}
