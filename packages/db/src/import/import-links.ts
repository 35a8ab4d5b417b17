import type { Actor, ImportPlan } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import { type Db, longTransaction, type Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { insertRows } from '../insert-rows.ts';
import { updateLinks } from '../links/update-links.ts';
import { lockPmids } from '../lock-pmids.ts';
import { holdDocuments } from '../texts/hold-documents.ts';
import { ImportChangedError } from './import-changed-error.ts';
import { listMissing } from './list-missing.ts';
import { parseLinkTable } from './parse-link-table.ts';
import { planTable, type TablePlan } from './plan-table.ts';
import { type Ground, isSameGround, readGround } from './read-ground.ts';
import { type ReadRow, readRows } from './read-rows.ts';

interface TableToImport {
  /** CSV, as `exportLinks` writes it or a spreadsheet saves it. */
  text: string;
  by: Actor;
  now?: Date;
}

export interface ImportLinks extends TableToImport {
  /** `hash` of the preview that somebody agreed to. */
  plan: string;
}

/**
 * Says what an import of a table of links would do, row by row, by the very rules of the import.
 * @throws AccessError; InputError, under `file`
 */
export async function previewImport(db: Db, given: TableToImport): Promise<ImportPlan> {
  const { hash, counts, rows, ignored } = await lookAt(db, given);
  return { hash, counts, rows, ignored, missing: await listMissing(db, rows) };
}

/**
 * Imports a table of links as it was previewed: all of it in one batch, or nothing.
 * @throws AccessError, ImportChangedError; InputError, by `file` or `rows.5.quote`
 */
export async function importLinks(
  db: Db,
  { plan: agreed, ...given }: ImportLinks,
): Promise<{ batch: string; counts: ImportPlan['counts'] }> {
  const { by, now = new Date() } = given;
  const plan = await lookAt(db, { ...given, now });
  if (plan.hash !== agreed) throw new ImportChangedError();
  const refusals = plan.rows.flatMap(({ row, problems }) =>
    problems.map(({ column, message }) => [`rows.${row}.${column}`, message] as const),
  );
  if (refusals.length > 0) throw new InputError(Object.fromEntries(refusals));
  if (plan.written.length === 0) {
    throw new InputError({ file: 'It says nothing that is not here.' });
  }
  return db.$transaction(async (transaction) => {
    await refuseOtherGround(transaction, plan);
    await write(transaction, plan.written);
    const changes = plan.written.map(({ change }) => change);
    return { batch: await logActivity(transaction, changes, { by, now }), counts: plan.counts };
  }, longTransaction);
}

interface Look extends TablePlan {
  ground: Ground;
  read: readonly ReadRow[];
  ignored: string[];
}

/** Reads and plans outside of any transaction, for nobody else is to wait for that. */
async function lookAt(db: Db, { text, by, now = new Date() }: TableToImport): Promise<Look> {
  requirePermission(by, 'edit-links');
  const table = parseLinkTable(text);
  const rows = await readRows(table);
  const given = rows.map((row) => row.given);
  const ground = await db.$transaction((transaction) => readGround(transaction, given));
  const plan = await planTable(ground, { table, rows, by, now });
  return { ...plan, ground, read: rows, ignored: table.ignored };
}

/** Whatever the plan was made upon stays as it is from here on. @throws ImportChangedError */
async function refuseOtherGround(
  transaction: Transaction,
  { ground, read, written }: Look,
): Promise<void> {
  const rows = written.map(({ row }) => row);
  await holdDocuments(
    transaction,
    rows.map(({ claimId }) => claimId),
  );
  await lockPmids(
    transaction,
    rows.map(({ reportPmid }) => reportPmid),
  );
  const given = read.map((row) => row.given);
  if (!isSameGround(ground, await readGround(transaction, given))) throw new ImportChangedError();
}

/** First what leaves its scope, then what may take it. */
async function write(transaction: Transaction, written: TablePlan['written']): Promise<void> {
  const updates = written.flatMap(({ before, row }) => (before ? { before, after: row } : []));
  const rows = written.flatMap(({ before, row }) => (before ? [] : row));
  await updateLinks(transaction, updates);
  await insertRows(transaction, 'evidence_links', rows);
}
