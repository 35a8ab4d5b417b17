import type { Actor, ImportPlan } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import { type Db, longTransaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { ImportChangedError } from './import-changed-error.ts';
import { importTable } from './import-table.ts';
import { parseLinkTable } from './parse-link-table.ts';

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
 * Says what an import of a table of links would do, row by row. It does all of it by the very rules of
 * the import, and takes all of it back. @throws AccessError; InputError, under `file`
 */
export async function previewImport(
  db: Db,
  { text, by, now = new Date() }: TableToImport,
): Promise<ImportPlan> {
  requirePermission(by, 'edit-links');
  const table = parseLinkTable(text);
  let plan: ImportPlan | undefined;
  const rollBack = new Error('Only previewed.');
  await db
    .$transaction(async (transaction) => {
      ({ plan } = await importTable(transaction, { table, by, now }));
      throw rollBack;
    }, longTransaction)
    .catch((error: unknown) => {
      if (error !== rollBack) throw error;
    });
  if (!plan) throw new Error('The preview came to no end. Try again.');
  return plan;
}

/**
 * Imports a table of links as it was previewed: all of it in one batch, or nothing.
 * @throws AccessError, ImportChangedError; InputError, by `file` or `rows.5.quote`
 */
export async function importLinks(
  db: Db,
  { text, plan: agreed, by, now = new Date() }: ImportLinks,
): Promise<{ batch: string; counts: ImportPlan['counts'] }> {
  requirePermission(by, 'edit-links');
  const table = parseLinkTable(text);
  return db.$transaction(async (transaction) => {
    const { plan, done } = await importTable(transaction, { table, by, now });
    if (plan.hash !== agreed) throw new ImportChangedError();
    const refusals = plan.rows.flatMap(({ row, problems }) =>
      problems.map(({ column, message }) => [`rows.${row}.${column}`, message] as const),
    );
    if (refusals.length > 0) throw new InputError(Object.fromEntries(refusals));
    if (done.length === 0) throw new InputError({ file: 'It says nothing that is not here.' });
    return { batch: await logActivity(transaction, done, { by, now }), counts: plan.counts };
  }, longTransaction);
}
