import {
  type Actor,
  isSynthesis,
  type SourceInput,
  sourceInputSchema,
  toAuthor,
} from '@touchstone/evidence';
import { z } from 'zod';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity, snapshot } from '../activity/log-activity.ts';
import { checkStorable } from '../check-storable.ts';
import type { Db, Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { ownSourceSelect } from './own-source.ts';
import { lockStudies } from './report-state.ts';

export interface AddSource extends SourceInput {
  by: Actor;
  now?: Date;
}

/**
 * Writes down a source that PubMed does not have: it is linked and counted as any report, and never
 * asked of PubMed. @returns what it is known by, `own-1`. @throws AccessError, InputError
 */
export async function addSource(
  db: Db,
  { by, now = new Date(), ...given }: AddSource,
): Promise<{ pmid: string; batch: string }> {
  requirePermission(by, 'edit-reports');
  const columns = toColumns(given);
  return db.$transaction(async (transaction) => {
    await lockStudies(transaction);
    const pmid = `own-${await nextNumber(transaction)}`;
    const row = await transaction.report.create({
      data: { ...columns, pmid, origin: 'editor', createdAt: now },
      select: ownSourceSelect,
    });
    const change = { action: 'add', objectType: 'report' as const, objectId: pmid };
    const after = snapshot(row);
    const batch = await logActivity(transaction, [{ ...change, after }], { by, now });
    return { pmid, batch };
  });
}

function toColumns(given: SourceInput) {
  const { data, error } = sourceInputSchema.safeParse(given);
  if (!data) {
    throw new InputError(
      Object.fromEntries(error.issues.map(({ path, message }) => [path.join('.'), message])),
    );
  }
  checkStorable(data);
  const { kind, title, authors, year, publisher, doi, url, participants, abstract } = data;
  const design = data.design ?? (kind === 'guideline' ? 'guideline' : 'unknown');
  return {
    ...{ title, sourceKind: kind, design, designSource: 'editor', synthesis: isSynthesis(design) },
    authors: authors.map(toAuthor).map(snapshot),
    publishedYear: year ?? null,
    publishedText: year === undefined ? null : String(year),
    journalTitle: publisher || null,
    doi: doi ?? null,
    url: url ?? null,
    participants: participants ?? null,
    abstract: abstract ? abstract.split(/\n\s*\n/).map((text) => ({ text: text.trim() })) : [],
  };
}

const lastSchema = z.tuple([z.object({ last: z.number() })]);

/** None is given twice, not even that of a source whose adding was taken back: history has it. */
async function nextNumber(transaction: Transaction): Promise<number> {
  const [{ last }] = lastSchema.parse(
    await transaction.$queryRaw`
      SELECT coalesce(max(substr(object_id, 5)::int), 0) AS last FROM activities
      WHERE object_type = 'report' AND object_id LIKE 'own-%'`,
  );
  let next = last + 1;
  // What came from an archive may have left its history behind.
  while ((await transaction.report.count({ where: { pmid: `own-${next}` } })) > 0) next += 1;
  return next;
}
