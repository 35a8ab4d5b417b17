import type { Actor, PlannedRow } from '@touchstone/evidence';
import { InputError } from '../input-error.ts';
import { inputOfLink } from '../links/input-of-link.ts';
import type { OpenLink } from '../links/link-row.ts';
import { planLink } from '../links/plan-link.ts';
import type { Surroundings } from '../links/read-surroundings.ts';
import { planRevision } from '../links/revise-link.ts';
import type { WrittenLink } from '../links/write-link.ts';
import { cellsOfLink, compareCells } from './compare-cells.ts';
import { type Cells, toInput } from './read-cells.ts';

interface RowToImport {
  given: Cells;
  /** The link that the row is about; absent for a new one. */
  link: OpenLink | undefined;
  by: Actor;
  now: Date;
}

export interface RowPlan {
  outcome: 'new' | 'changed' | 'same';
  waits: boolean;
  changes: PlannedRow['changes'];
  /** What is to be written; `before` is absent of a new link. */
  written?: WrittenLink & { before?: OpenLink };
}

/**
 * What one row asks for, by the rules that the link editor has; the rows after it find it done.
 * @throws InputError, NotThereError
 */
export function planRow(
  surroundings: Surroundings,
  { given, link, by, now }: RowToImport,
): RowPlan {
  if (!link) return planNew(surroundings, { given, by, now });
  const stored = cellsOfLink(link);
  const changes = compareCells(stored, given);
  if (changes.length === 0) return { outcome: 'same', waits: false, changes };
  refuseOtherLink(changes);
  const input = keepSelectors(toInput({ ...stored, ...given }), link);
  const { pending, ...written } = planRevision(surroundings.neighbours, link, { input, by, now });
  surroundings.neighbours.put(written.row, link);
  return { outcome: 'changed', waits: pending, changes, written: { ...written, before: link } };
}

function planNew(
  surroundings: Surroundings,
  { given, by, now }: Omit<RowToImport, 'link'>,
): RowPlan {
  const { claim, pmid } = given;
  if (given.link !== undefined) {
    throw new InputError({ link: `There is no link ${given.link}. Empty the cell for a new one.` });
  }
  if (claim === undefined) throw new InputError({ claim: 'Missing: fill the cell.' });
  if (pmid === undefined) throw new InputError({ pmid: 'Missing: fill the cell.' });
  const input = toInput(given);
  const link = { claimId: `${claim}`, pmid: `${pmid}`, input, by, now };
  const written = planLink(surroundings, { ...link, origin: 'import' });
  surroundings.neighbours.put(written.row);
  return { outcome: 'new', waits: written.row.status === 'proposed', changes: [], written };
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
