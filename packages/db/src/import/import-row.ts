import type { Actor, PlannedRow } from '@touchstone/evidence';
import type { Change } from '../activity/log-activity.ts';
import type { Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { addLink } from '../links/add-link.ts';
import { inputOfLink } from '../links/input-of-link.ts';
import type { OpenLink } from '../links/link-row.ts';
import { openLink } from '../links/open-links.ts';
import { reviseOpenLink } from '../links/revise-link.ts';
import { cellsOfLink, compareCells } from './compare-cells.ts';
import { type Cells, toInput } from './read-cells.ts';

export interface RowToImport {
  given: Cells;
  /** The link that the row is about; absent for a new one. */
  link: OpenLink | undefined;
  by: Actor;
  now: Date;
}

export interface ImportedRow {
  outcome: 'new' | 'changed' | 'same';
  waits: boolean;
  changes: PlannedRow['changes'];
  /** What was done, for the history. */
  done?: Change;
}

/** Does what one row says, by the rules that the link editor has. @throws InputError, NotThereError */
export async function importRow(
  transaction: Transaction,
  { given, link, by, now }: RowToImport,
): Promise<ImportedRow> {
  if (!link) return addRow(transaction, { given, by, now });
  const stored = cellsOfLink(link);
  const changes = compareCells(stored, given);
  if (changes.length === 0) return { outcome: 'same', waits: false, changes };
  refuseOtherLink(changes);
  const input = keepSelectors(toInput({ ...stored, ...given }), link);
  const open = await openLink(transaction, { id: link.id, expected: link.revision });
  const { change, pending } = await reviseOpenLink(transaction, open, { input, by, now });
  return { outcome: 'changed', waits: pending, changes, done: change };
}

async function addRow(
  transaction: Transaction,
  { given, by, now }: Omit<RowToImport, 'link'>,
): Promise<ImportedRow> {
  const { claim, pmid } = given;
  if (given.link !== undefined) {
    throw new InputError({ link: `There is no link ${given.link}. Empty the cell for a new one.` });
  }
  if (claim === undefined) throw new InputError({ claim: 'Missing: fill the cell.' });
  if (pmid === undefined) throw new InputError({ pmid: 'Missing: fill the cell.' });
  const input = toInput(given);
  const { row, change } = await addLink(transaction, {
    ...{ claimId: `${claim}`, pmid: `${pmid}`, input, by, now },
    origin: 'import',
  });
  return { outcome: 'new', waits: row.status === 'proposed', changes: [], done: change };
}

/** A link is of one report on one claim; another is another link. */
function refuseOtherLink(changes: PlannedRow['changes']) {
  const moved = changes.find(({ column }) => column === 'claim' || column === 'pmid');
  if (!moved) return;
  const message = `This link is of ${moved.before}. Empty the cell under “link” for a new one.`;
  throw new InputError({ [moved.column]: message });
}

/** A table holds a quote's words alone; the same words stand where they stood. */
function keepSelectors(input: ReturnType<typeof toInput>, link: OpenLink) {
  const known = inputOfLink(link).quote;
  if (!input.quote || known?.exact !== input.quote.exact || known.depth !== input.quote.depth) {
    return input;
  }
  return { ...input, quote: { ...known, place: input.quote.place } };
}
