import {
  type Notice,
  type Pmid,
  type ReportRecord,
  type Standing,
  standingOf,
} from '@touchstone/evidence';
import type { Transaction } from './connect.ts';
import { noteChanges } from './note-changes.ts';
import { type NoticePlan, planNotices } from './plan-notices.ts';
import { readStoredReports, type StoredReport } from './read-stored-reports.ts';
import { replaceNotices } from './replace-notices.ts';
import type { ReportChange } from './report-change.ts';

interface Outdated {
  records: readonly ReportRecord[];
  runId: string;
  now: Date;
}

/**
 * Keeps what records said that come after their successors, as files may: a notice that the stored
 * record has no more is one that PubMed withdrew, and would be kept had the older record come first.
 */
export async function foldOutdated(
  transaction: Transaction,
  { records, runId, now }: Outdated,
): Promise<void> {
  const telling = records.filter(({ notices }) => notices.length > 0);
  const byPmid = Map.groupBy(telling, ({ pmid }) => pmid);
  const stored = await readStoredReports(transaction, [...byPmid.keys()]);
  const folded = [...byPmid].flatMap(([pmid, ofReport]) => {
    const said = ofReport.flatMap(({ notices }) => notices);
    return fold(said, stored.get(pmid), now);
  });
  if (folded.length === 0) return;
  await replaceNotices(transaction, {
    plans: new Map(folded.map(({ pmid, plan }) => [pmid, plan])),
    now,
  });
  const changes = folded.map(({ change }) => change);
  await saveStandings(transaction, changes);
  await noteChanges(transaction, { changes, created: [], runId, now });
}

interface Folded {
  pmid: Pmid;
  plan: NoticePlan;
  change: ReportChange;
}

function fold(notices: Notice[], stored: StoredReport | undefined, now: Date): Folded[] {
  if (stored?.origin !== 'pubmed') return [];
  const { insert } = planNotices(stored.notices, { source: 'pubmed', notices, now });
  if (insert.length === 0) return [];
  const withdrawn = insert.map((notice) => ({ ...notice, withdrawnAt: now.toISOString() }));
  const known = stored.notices.map(({ notice }) => notice);
  const after = [...known, ...withdrawn];
  const before = { record: stored.record, standing: stored.standing, notices: known };
  return [
    {
      pmid: stored.record.pmid,
      plan: { insert: withdrawn, update: [], withdraw: [], remove: [], after },
      change: {
        before,
        after: { ...before, standing: standingOf(after), notices: after },
        filled: false,
      },
    },
  ];
}

async function saveStandings(transaction: Transaction, changes: readonly ReportChange[]) {
  const moved = changes.filter(({ before, after }) => before.standing !== after.standing);
  const byStanding: Map<Standing, ReportChange[]> = Map.groupBy(
    moved,
    ({ after }) => after.standing,
  );
  for (const [standing, ofStanding] of byStanding) {
    const pmids = ofStanding.map(({ after }) => after.record.pmid);
    await transaction.report.updateMany({ where: { pmid: { in: pmids } }, data: { standing } });
  }
}
