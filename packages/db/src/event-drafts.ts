import {
  designOf,
  newReportTitle,
  noticeDateOf,
  noticesBehind,
  type Pmid,
  type ReportRecord,
  standingChangedTitle,
} from '@touchstone/evidence';
import type { EventContext } from './read-event-context.ts';
import type { EventDraft } from './record-events.ts';
import { nameReport, type ReportChange } from './report-change.ts';

/** One event for each report that a topic's run brought, unless it is the topic's first filling. */
export function newReportEvents(
  created: readonly ReportRecord[],
  { topic, announcesNew }: EventContext,
): EventDraft[] {
  if (!announcesNew) return [];
  return created.map((record) => {
    const report = nameReport(record);
    const data = { ...report, design: designOf(record) };
    return { kind: 'report-new', topic, pmid: record.pmid, title: newReportTitle(report), data };
  });
}

interface Audience {
  /** PMIDs of reports that claims rest on. */
  linked: ReadonlySet<Pmid>;
  context: EventContext;
}

/** Of linked reports every change of standing is news; of others, to or from retracted alone. */
export function standingEvents(
  changes: readonly ReportChange[],
  { linked, context }: Audience,
): EventDraft[] {
  return changes
    .filter(({ before, after }) => before.standing !== after.standing)
    .filter(
      ({ before, after }) =>
        linked.has(after.record.pmid) ||
        before.standing === 'retracted' ||
        after.standing === 'retracted',
    )
    .map((change) => toStandingEvent(change, context));
}

function toStandingEvent({ before, after }: ReportChange, { topic }: EventContext): EventDraft {
  const report = nameReport(after.record);
  const standings = { before: before.standing, after: after.standing };
  const notices = noticesBehind({
    ...standings,
    noticesBefore: before.notices,
    noticesAfter: after.notices,
  });
  return {
    kind: 'standing-changed',
    topic,
    pmid: after.record.pmid,
    title: standingChangedTitle(report, standings),
    data: {
      ...report,
      ...standings,
      sources: [...new Set(notices.map(({ source }) => source))],
      noticeDate: noticeDateOf(notices),
    },
  };
}
