import { z } from 'zod';
import type { Transaction } from '../connect.ts';
import type { Activity } from '../generated/client.ts';
import { lockPmids } from '../lock-pmids.ts';
import { lockStudies } from '../studies/report-state.ts';

/**
 * Locks all that taking a batch back may touch, in the order that every verb keeps: studies, documents,
 * then the reports of links. Reverters lock as they go, in the batch's order, and would otherwise wait
 * for somebody who waits for them.
 */
export async function lockBatch(
  transaction: Transaction,
  activities: readonly Activity[],
): Promise<void> {
  const ofType = (...types: string[]) =>
    activities.filter(({ objectType }) => types.includes(objectType));
  const reports = ofType('report');
  if (reports.length > 0) await lockStudies(transaction);
  const slugs = ofType('claim', 'document', 'document-version').flatMap(
    ({ documentSlug }) => documentSlug ?? [],
  );
  await transaction.$queryRaw`
    SELECT slug FROM documents WHERE slug = ANY(${[...new Set(slugs)]}::text[])
    ORDER BY slug FOR UPDATE`;
  const pmids = [
    ...reports.map(({ objectId }) => objectId),
    ...ofType('evidence-link', 'exclusion', 'review-task').flatMap(pmidOf),
    ...(await readDecidedPmids(transaction, ofType('link-decision'))),
    ...(await readPmidsOfClaims(transaction, ofType('claim'))),
  ];
  await lockPmids(transaction, [...new Set(pmids)]);
}

const rowSchema = z.object({ reportPmid: z.string() });

function pmidOf({ before, after }: Activity): string[] {
  return [before, after].flatMap((row) => rowSchema.safeParse(row).data?.reportPmid ?? []);
}

async function readDecidedPmids(transaction: Transaction, decisions: readonly Activity[]) {
  const rows = await transaction.linkDecision.findMany({
    where: { id: { in: decisions.map(({ objectId }) => objectId) } },
    select: { link: { select: { reportPmid: true } } },
  });
  return rows.map(({ link }) => link.reportPmid);
}

/** Links repeat the kind of their claim, and change with it. */
async function readPmidsOfClaims(transaction: Transaction, claims: readonly Activity[]) {
  const rows = await transaction.evidenceLink.findMany({
    where: { claimId: { in: claims.map(({ objectId }) => objectId) } },
    select: { reportPmid: true },
    distinct: ['reportPmid'],
  });
  return rows.map(({ reportPmid }) => reportPmid);
}
