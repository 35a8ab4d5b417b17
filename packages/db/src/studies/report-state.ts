import { type Change, snapshot } from '../activity/log-activity.ts';
import type { Transaction } from '../connect.ts';
import type { Prisma } from '../generated/client.ts';

/** What editors set on a report, and no ingest changes; history keeps these columns. */
export const stateSelect = {
  pmid: true,
  design: true,
  designSource: true,
  synthesis: true,
  participants: true,
  participantsNote: true,
  studyId: true,
  revision: true,
} as const satisfies Prisma.ReportSelect;

export type ReportState = Prisma.ReportGetPayload<{ select: typeof stateSelect }>;

/** Writes what an editor changed of a report, as its next revision. */
export async function writeReport(
  transaction: Transaction,
  before: ReportState,
  { action, data }: { action: string; data: Prisma.ReportUncheckedUpdateInput },
): Promise<Change> {
  const { pmid, revision } = before;
  const after = await transaction.report.update({
    where: { pmid },
    data: { ...data, revision: revision + 1 },
    select: stateSelect,
  });
  return {
    ...{ action, objectType: 'report', objectId: pmid },
    ...{ before: snapshot(before), after: snapshot(after) },
  };
}

/**
 * Whoever changes which reports are one study, or writes a new source down, does it after everybody
 * else who does: each looks at more than the rows that it changes.
 */
export async function lockStudies(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${space}, 0)`;
}

/** Advisory locks are numbers alone; `lockPmids` has another. */
const space = 7_062;
