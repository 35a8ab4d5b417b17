import { randomUUID } from 'node:crypto';
import type { Notice, Pmid } from '@touchstone/evidence';
import type { Transaction } from './connect.ts';
import type { NoticePlan } from './plan-notices.ts';

/** Writes the plans of a batch's reports, each kind of writing in one statement where there is any. */
export async function replaceNotices(
  transaction: Transaction,
  { plans, now }: { plans: ReadonlyMap<Pmid, NoticePlan>; now: Date },
): Promise<void> {
  const all = [...plans.values()];
  const removed = all.flatMap(({ remove }) => remove);
  if (removed.length > 0) await transaction.notice.deleteMany({ where: { id: { in: removed } } });
  const withdrawn = all.flatMap(({ withdraw }) => withdraw);
  if (withdrawn.length > 0) {
    const where = { id: { in: withdrawn } };
    await transaction.notice.updateMany({ where, data: { withdrawnAt: now } });
  }
  await updateNotices(transaction, all);
  const inserted = [...plans].flatMap(([pmid, { insert }]) =>
    insert.map((notice) => ({
      id: randomUUID(),
      reportPmid: pmid,
      kind: notice.kind,
      source: notice.source,
      ...citationOf(notice),
      firstSeenAt: now,
      withdrawnAt: notice.withdrawnAt ?? null,
    })),
  );
  if (inserted.length === 0) return;
  // Two runs may bring the same new report at once; the second has nothing to add.
  await transaction.notice.createMany({ data: inserted, skipDuplicates: true });
}

async function updateNotices(transaction: Transaction, plans: readonly NoticePlan[]) {
  const rows = plans.flatMap(({ update }) =>
    update.map(({ id, notice }) => ({ id, ...citationOf(notice) })),
  );
  if (rows.length === 0) return;
  await transaction.$executeRaw`
    UPDATE notices SET
      ref_type = said."refType", other_pmid = said."otherPmid", doi = said.doi,
      reference = said.reference, date = said.date, note = said.note, withdrawn_at = NULL
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS said (
      id text, "refType" text, "otherPmid" text, doi text, reference text, date text, note text
    )
    WHERE notices.id = said.id`;
}

function citationOf({ refType, pmid, doi, reference, date, note }: Notice) {
  return { refType, otherPmid: pmid, doi, reference, date, note };
}
