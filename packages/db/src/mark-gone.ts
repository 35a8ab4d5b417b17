import type { Transaction } from './connect.ts';
import { openGoneTasks } from './open-gone-tasks.ts';
import type { Absence } from './settle-run.ts';

interface Marking {
  runId: string;
  absences: readonly Absence[];
  now: Date;
}

/**
 * Marks the reports that PubMed has no more, with since when and why, and opens review tasks for
 * those that it still had at the last run. One that PubMed never sent is missing and not gone.
 */
export async function markGone(
  transaction: Transaction,
  { runId, absences, now }: Marking,
): Promise<void> {
  const deleted = absences.filter(({ gone }) => gone === 'deleted');
  await transaction.deletedRecord.createMany({
    data: deleted.map(({ pmid }) => ({ pmid, deletedAt: now })),
    skipDuplicates: true,
  });
  const gone = absences.filter((absence) => absence.gone !== undefined);
  if (gone.length === 0) return;
  const pmids = gone.map(({ pmid }) => pmid);
  const had = await transaction.report.findMany({
    where: { pmid: { in: pmids }, fetchedAt: { not: null }, goneAt: null },
    select: { pmid: true },
    orderBy: { pmid: 'asc' },
  });
  await transaction.$executeRaw`
    UPDATE reports
    SET gone_at = COALESCE(gone_at, ${now}), gone_reason = gone.reason, gone_to = gone.target
    FROM unnest(
      ${pmids}::text[], ${gone.map((absence) => absence.gone ?? null)}::text[],
      ${gone.map(({ goneTo }) => goneTo ?? null)}::text[]
    ) AS gone (pmid, reason, target)
    WHERE reports.pmid = gone.pmid AND fetched_at IS NOT NULL`;
  const hadPmids = new Set(had.map(({ pmid }) => pmid));
  const news = gone.flatMap(({ pmid, gone: reason, goneTo: to }) =>
    reason && hadPmids.has(pmid) ? [{ pmid, reason, to }] : [],
  );
  await openGoneTasks(transaction, { gone: news, runId, now });
}
