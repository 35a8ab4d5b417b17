import { createHash } from 'node:crypto';
import type { Actor, ImportPlan, PlannedRow } from '@touchstone/evidence';
import { inTurns } from '../in-turns.ts';
import { InputError } from '../input-error.ts';
import { toSurroundings } from '../links/read-surroundings.ts';
import { NotThereError } from '../not-there-error.ts';
import type { LinkTable } from './parse-link-table.ts';
import { planRow, type RowPlan } from './plan-row.ts';
import { columnOf } from './read-cells.ts';
import { findLinks, type Ground, scopeOfRow } from './read-ground.ts';
import type { ReadRow } from './read-rows.ts';

interface Planning {
  table: LinkTable;
  rows: readonly ReadRow[];
  by: Actor;
  now: Date;
}

export interface TablePlan extends Pick<ImportPlan, 'hash' | 'counts' | 'rows'> {
  /** What is to be written, in the order of the rows. */
  written: NonNullable<RowPlan['written']>[];
}

/** What an import of these rows would do upon that ground, row by row. */
export async function planTable(
  ground: Ground,
  { table, rows: read, by, now }: Planning,
): Promise<TablePlan> {
  const findLink = findLinks(ground);
  const surroundings = toSurroundings(ground);
  const seen = new Map<string, number>();
  const fresh = new Map<string, number>();
  const rows: PlannedRow[] = [];
  const written: TablePlan['written'] = [];
  const revisions: (number | undefined)[] = [];
  await inTurns(read, ({ row, given, problem }) => {
    const link = findLink(given);
    revisions.push(link?.revision);
    const about = {
      row,
      claim: `${given.claim ?? link?.claimId ?? ''}`,
      pmid: `${given.pmid ?? link?.reportPmid ?? ''}`,
      link: link?.id,
    };
    try {
      if (problem) throw problem;
      refuseTwice(seen, row, link?.id ?? JSON.stringify(scopeOfRow(given)));
      const { written: one, ...plan } = planRow(surroundings, { given, link, by, now });
      if (one) written.push(one);
      if (one && !link) fresh.set(one.row.id, row);
      rows.push({ ...about, ...plan, problems: [] });
    } catch (error) {
      const problems = problemsOf(error, fresh);
      rows.push({ ...about, outcome: 'refused', waits: false, changes: [], problems });
    }
  });
  return { hash: hashOf({ table, rows, revisions }), counts: countOf(rows), rows, written };
}

function refuseTwice(seen: Map<string, number>, row: number, key: string) {
  const before = seen.get(key);
  if (before !== undefined) {
    throw new InputError({
      link: `Row ${before} is about the same link. Take one away, or tell them apart by a label.`,
    });
  }
  seen.set(key, row);
}

/** @throws what is no refusal */
function problemsOf(error: unknown, fresh: ReadonlyMap<string, number>): PlannedRow['problems'] {
  if (error instanceof NotThereError) return [{ column: 'claim', message: error.message }];
  if (!(error instanceof InputError)) throw error;
  return Object.entries(error.errors).map(([field, message]) => ({
    column: columnOf(field),
    message: nameRows(message, fresh),
  }));
}

/** A link that another row of the table would add has no name yet but that row's. */
function nameRows(message: string, fresh: ReadonlyMap<string, number>): string {
  return message.replace(/\bLink (\S+)/g, (name, id: string) => {
    const row = fresh.get(id);
    return row === undefined ? name : `Row ${row}`;
  });
}

/**
 * The same for the same cells on the same links; random ids of new ones are not in it. Not of the bytes,
 * for a form sends other line ends than it was given.
 */
function hashOf(plan: { table: LinkTable; rows: PlannedRow[]; revisions: unknown[] }): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex');
}

function countOf(rows: readonly PlannedRow[]): ImportPlan['counts'] {
  const counts = { new: 0, changed: 0, same: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
