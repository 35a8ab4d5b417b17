import { createHash } from 'node:crypto';
import { type Actor, type ImportPlan, type PlannedRow, pmidSchema } from '@touchstone/evidence';
import type { Change } from '../activity/log-activity.ts';
import type { Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { NotThereError } from '../not-there-error.ts';
import { importRow } from './import-row.ts';
import { readKnownLinks, scopeOfRow } from './known-links.ts';
import type { LinkTable, TextCells } from './parse-link-table.ts';
import { type Cells, columnOf, readValues } from './read-cells.ts';

interface Importing {
  table: LinkTable;
  by: Actor;
  now: Date;
}

/** Imports each row that can be, in the caller's transaction, and says what it did with every one. */
export async function importTable(
  transaction: Transaction,
  { table, by, now }: Importing,
): Promise<{ plan: ImportPlan; done: Change[] }> {
  const read = table.rows.map(({ row, cells }) => ({ row, ...tryRead(cells, table) }));
  const findLink = await readKnownLinks(
    transaction,
    read.map(({ given }) => given),
  );
  const seen = new Map<string, number>();
  const rows: PlannedRow[] = [];
  const done: Change[] = [];
  const revisions: (number | undefined)[] = [];
  for (const { row, given, problem } of read) {
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
      refuseTwice(seen, row, link?.id ?? scopeOfRow(given));
      const imported = await importRow(transaction, { given, link, by, now });
      const { done: change, ...outcome } = imported;
      if (change) done.push(change);
      rows.push({ ...about, ...outcome, problems: [] });
    } catch (error) {
      const problems = problemsOf(error);
      rows.push({ ...about, outcome: 'refused', waits: false, changes: [], problems });
    }
  }
  const hash = hashOf({ table, rows, revisions });
  const missing = await listMissing(transaction, rows);
  return { plan: { hash, counts: countOf(rows), rows, ignored: table.ignored, missing }, done };
}

/** Values that cannot be read are told with their row, as everything else that is wrong with it. */
function tryRead(cells: TextCells, { decimalComma }: LinkTable): { given: Cells; problem?: Error } {
  try {
    return { given: readValues(cells, decimalComma) };
  } catch (problem) {
    if (!(problem instanceof InputError)) throw problem;
    const { link, claim, pmid } = cells;
    return { given: { link: link || undefined, claim, pmid }, problem };
  }
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
function problemsOf(error: unknown): PlannedRow['problems'] {
  if (error instanceof NotThereError) return [{ column: 'claim', message: error.message }];
  if (!(error instanceof InputError)) throw error;
  return Object.entries(error.errors).map(([field, message]) => ({
    column: columnOf(field),
    message,
  }));
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

/** What PubMed could be asked for. */
async function listMissing(
  transaction: Transaction,
  rows: readonly PlannedRow[],
): Promise<string[]> {
  const refused = rows.filter(({ outcome }) => outcome === 'refused').map(({ pmid }) => pmid);
  const pmids = [...new Set(refused)].filter((pmid) => pmidSchema.safeParse(pmid).success);
  const here = await transaction.report.findMany({
    where: { pmid: { in: pmids } },
    select: { pmid: true },
  });
  const known = new Set(here.map(({ pmid }) => pmid));
  return pmids.filter((pmid) => !known.has(pmid));
}
