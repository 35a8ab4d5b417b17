import {
  type Cell,
  cellsToFigures,
  figureColumns,
  type LinkInput,
  linkInputSchema,
  numberColumns,
  numberPattern,
  type ReadColumn,
  readColumns,
} from '@touchstone/evidence';
import type { z } from 'zod';
import { InputError } from '../input-error.ts';
import type { TextCells } from './parse-link-table.ts';

export type Cells = Partial<Record<ReadColumn, Cell>>;

/** The values of a row's cells; an empty one is undefined. @throws InputError by column */
export function readValues(cells: TextCells, decimalComma: boolean): Cells {
  const errors: Record<string, string> = {};
  const values: Cells = {};
  for (const column of readColumns) {
    const text = cells[column];
    if (text === undefined) continue;
    if (isName(column) && text.length > longestName) {
      errors[column] = 'This is too long for a name. Copy it from an export.';
    }
    const number = numberOf(text, decimalComma);
    const wantsNumber = numberColumns.some((name) => name === column);
    if (wantsNumber && text !== '' && number === undefined) {
      errors[column] = `“${shown(text)}” is no number. Write it as -10.26, without a unit.`;
    }
    if (wantsNumber || (column === 'p' && number !== undefined)) values[column] = number;
    else values[column] = text === '' ? undefined : text;
  }
  if (Object.keys(errors).length > 0) throw new InputError(errors);
  return values;
}

/** What the cells of a whole row say. @throws InputError by column */
export function toInput(cells: Cells): LinkInput {
  const { link, claim, pmid, quote, depth, quotePlace, label, ...others } = cells;
  const judgement = Object.fromEntries(
    Object.entries(others).filter(([column]) => !figureColumns.some((name) => name === column)),
  );
  const { data, error } = linkInputSchema.safeParse({
    ...judgement,
    label: label ?? '',
    figures: readFigures(cells),
    quote: quote === undefined ? undefined : { exact: quote, depth, place: quotePlace },
  });
  if (data) return data;
  throw new InputError(
    Object.fromEntries(
      error.issues.map((issue) => {
        const column = columnOf(issue.path.join('.'));
        return [column, sayIssue(issue, Reflect.get(cells, column))];
      }),
    ),
  );
}

function sayIssue(issue: z.core.$ZodIssue, cell: unknown): string {
  if (cell === undefined) return 'Missing: fill the cell.';
  if (issue.code === 'invalid_value')
    return `“${shown(`${cell}`)}” is none of ${issue.values.join(', ')}.`;
  return `${issue.message}.`;
}

/** Under which column of a table a verb's field stands. */
export function columnOf(field: string): string {
  const known: Record<string, string> = {
    claimId: 'claim',
    'quote.exact': 'quote',
    'quote.depth': 'depth',
    'quote.place': 'quotePlace',
    'figures.ci': 'ciFrom',
    pending: 'link',
    status: 'link',
  };
  return known[field] ?? field.replace(/^figures\./, '');
}

function readFigures(cells: Cells): Record<string, unknown> {
  const { n, effect, ciFrom, ciTo, p, unit, figures } = cells;
  if ((ciFrom === undefined) !== (ciTo === undefined)) {
    throw new InputError({ ciTo: 'An interval has two ends. Fill both cells, or neither.' });
  }
  try {
    return cellsToFigures({ n, effect, ciFrom, ciTo, p, unit, figures });
  } catch {
    throw new InputError({ figures: 'This is no JSON object such as {"k": 10}. Correct it.' });
  }
}

const longestName = 200;

function isName(column: ReadColumn): boolean {
  return column === 'link' || column === 'claim' || column === 'pmid';
}

/** A message of a thousand words helps nobody. */
function shown(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}

function numberOf(text: string, decimalComma: boolean): number | undefined {
  const plain = decimalComma ? text.replace(',', '.') : text;
  return numberPattern.test(plain) ? Number(plain) : undefined;
}
