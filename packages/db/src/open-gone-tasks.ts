import type { GoneReason, Pmid } from '@touchstone/evidence';
import type { Transaction } from './connect.ts';
import type { TaskDraft } from './draft-tasks.ts';
import { openTasks } from './open-tasks.ts';
import { readEventContext } from './read-event-context.ts';
import { readRestingLinks } from './read-resting-links.ts';
import { readStoredReports } from './read-stored-reports.ts';
import { nameReport } from './report-change.ts';

/** A report that PubMed has no more. */
export interface GoneReport {
  pmid: Pmid;
  reason: GoneReason;
  /** The PMID that it was merged into. */
  to?: Pmid | undefined;
}

/**
 * Opens a review task for every claim that rests on a report which PubMed has no more. For the
 * transaction that marks the reports as gone, and once: whoever marks a report anew calls it.
 */
export async function openGoneTasks(
  transaction: Transaction,
  { gone, runId, now }: { gone: readonly GoneReport[]; runId?: string | undefined; now: Date },
): Promise<void> {
  const pmids = gone.map(({ pmid }) => pmid);
  const links = await readRestingLinks(transaction, pmids);
  if (links.length === 0) return;
  const reports = await readStoredReports(transaction, pmids);
  const byClaim = Map.groupBy(links, ({ reportPmid, claimId }) => `${reportPmid} ${claimId}`);
  const drafts = [...byClaim.values()].flatMap((ofClaim): TaskDraft[] => {
    const [first] = ofClaim;
    const stored = first && reports.get(first.reportPmid);
    const about = gone.find(({ pmid }) => pmid === first?.reportPmid);
    if (!first || !stored || !about) return [];
    return [
      {
        pmid: about.pmid,
        report: nameReport(stored.record),
        claimId: first.claimId,
        linkIds: ofClaim.map(({ id }) => id),
        change: { kind: 'gone', reason: reasonOf(about) },
      },
    ];
  });
  const context = await readEventContext(transaction, runId);
  await openTasks(transaction, { drafts, context, now });
}

/** The record is back: nobody needs to look any more. */
export async function dropGoneTasks(
  transaction: Transaction,
  pmids: readonly Pmid[],
): Promise<void> {
  await transaction.reviewTask.updateMany({
    where: { kind: 'gone', status: 'open', reportPmid: { in: [...pmids] } },
    data: { status: 'superseded' },
  });
}

function reasonOf({ reason, to }: GoneReport): string {
  if (reason === 'deleted') return 'NLM has deleted the record.';
  if (reason === 'not-sent') return 'PubMed no longer sends the record.';
  return to === undefined
    ? 'PubMed has merged the record into another one.'
    : `PubMed has merged the record into PMID ${to}.`;
}
