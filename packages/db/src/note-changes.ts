import { abstractText, isSameText, type ReportRecord } from '@touchstone/evidence';
import type { Transaction } from './connect.ts';
import { draftTasks } from './draft-tasks.ts';
import { newReportEvents, standingEvents } from './event-drafts.ts';
import { openTasks } from './open-tasks.ts';
import { readEventContext } from './read-event-context.ts';
import { readRestingLinks } from './read-resting-links.ts';
import { recordEvents } from './record-events.ts';
import type { ReportChange } from './report-change.ts';
import { saveQuoteStates } from './save-quote-states.ts';

interface Changes {
  changes: readonly ReportChange[];
  created: readonly ReportRecord[];
  runId?: string | undefined;
  now: Date;
}

/**
 * Tells whom it concerns what became of a batch's reports, in the transaction that writes them: checks
 * the quotes that links hold, opens review tasks for the claims that rest on a change, and records the
 * events. Where nobody rests on what changed, that is one query; for what is new it is another.
 */
export async function noteChanges(
  transaction: Transaction,
  { changes, created, runId, now }: Changes,
): Promise<void> {
  const matter = changes.filter((change) => hasNewStanding(change) || hasNewText(change));
  const links = await readRestingLinks(
    transaction,
    matter.map(({ after }) => after.record.pmid),
  );
  const linked = new Set(links.map(({ reportPmid }) => reportPmid));
  const { drafts, quotes } = draftTasks(matter, links);
  await saveQuoteStates(transaction, quotes);
  if (created.length === 0 && drafts.length === 0 && !matter.some(hasNewStanding)) return;
  const context = await readEventContext(transaction, runId);
  await recordEvents(transaction, {
    events: [...newReportEvents(created, context), ...standingEvents(matter, { linked, context })],
    now,
  });
  await openTasks(transaction, { drafts, context, now });
}

function hasNewStanding({ before, after }: ReportChange): boolean {
  return before.standing !== after.standing;
}

/** Of what quotes are taken from: the title and the abstract. */
function hasNewText({ before, after }: ReportChange): boolean {
  return !isSameText(textOf(before.record), textOf(after.record));
}

function textOf({ title, abstract }: ReportRecord): string {
  return `${title}\n\n${abstractText(abstract)}`;
}
