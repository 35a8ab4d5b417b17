import { randomUUID } from 'node:crypto';
import {
  describeChanges,
  designOf,
  fillBlanks,
  isSynthesis,
  type ReportRecord,
  standingOf,
} from '@touchstone/evidence';
import type { Transaction } from './connect.ts';
import { foldOutdated } from './fold-outdated.ts';
import { noteChanges } from './note-changes.ts';
import { type NoticePlan, planNotices } from './plan-notices.ts';
import { readStoredReports, type StoredReport } from './read-stored-reports.ts';
import { replaceNotices } from './replace-notices.ts';
import type { ReportChange } from './report-change.ts';
import { type IncomingReport, upsertReports } from './report-upsert.ts';
import { type SortedBatch, sortBatch } from './sort-batch.ts';

interface BatchInput {
  runId: string;
  reports: readonly ReportRecord[];
  now: Date;
  /** The baseline or update file that they come from; absent from the E-utilities. */
  fileRank?: number | undefined;
}

/**
 * Writes what is new and changed in a batch, with the former states and the mismatches, and tells
 * whom the changes concern.
 */
export async function saveBatch(transaction: Transaction, input: BatchInput) {
  const { runId, reports, now, fileRank } = input;
  const { toWrite, mismatched } = await sortBatch(transaction, reports, { fileRank });
  const known = toWrite.filter(({ stored }) => stored).map(({ record }) => record.pmid);
  const former = await readStoredReports(transaction, known);
  const derived = toWrite.map((one) => derive(one, { former: former.get(one.record.pmid), now }));
  const written = derived.map(({ incoming }) => incoming);
  const changes = derived.flatMap(({ change }) => change ?? []);
  const created = derived.flatMap(({ change, incoming }) => (change ? [] : [incoming.record]));

  await keepRevisions(transaction, { changes, runId, now });
  await upsertReports(transaction, { reports: written, now });
  const plans = new Map(derived.map(({ incoming, plan }) => [incoming.record.pmid, plan]));
  await replaceNotices(transaction, { plans, now });
  await keepMismatches(transaction, { changes, mismatched, runId, now });
  await noteChanges(transaction, { changes, created, runId, now });
  const outdated = outdatedOf(input, [...toWrite, ...mismatched]);
  await foldOutdated(transaction, { records: outdated, runId, now });
  return {
    created: created.length,
    updated: changes.length,
    // What we hold of a mismatched report is unchanged.
    unchanged: reports.length - written.length,
    mismatches: mismatched.map(({ record }) => record.pmid),
  };
}

/** Of a file: what is stored already, or has a successor there. */
function outdatedOf(
  { reports, fileRank }: BatchInput,
  taken: readonly { record: ReportRecord }[],
): ReportRecord[] {
  if (fileRank === undefined) return [];
  const records = new Set(taken.map(({ record }) => record));
  return reports.filter((record) => !records.has(record));
}

interface Derived {
  incoming: IncomingReport;
  plan: NoticePlan;
  /** Absent for a report that is new. */
  change: ReportChange | undefined;
}

function derive(
  { record, stored: _, ...source }: SortedBatch['toWrite'][number],
  { former, now }: { former: StoredReport | undefined; now: Date },
): Derived {
  const filled = former?.origin === 'starter';
  const kept = former ? keepKnown(record, former) : record;
  const plan = planNotices(former?.notices ?? [], {
    source: 'pubmed',
    notices: kept.notices,
    now,
    firstWord: filled,
  });
  const design = designOf(kept);
  const standing = standingOf(plan.after);
  const incoming = { record: kept, ...source, design, synthesis: isSynthesis(design), standing };
  if (!former) return { incoming, plan, change: undefined };
  const notices = former.notices.map(({ notice }) => notice);
  const before = { record: former.record, standing: former.standing, notices };
  const after = { record: kept, standing, notices: plan.after };
  return { incoming, plan, change: { before, after, filled } };
}

/** The starter evidence keeps all that PubMed is silent about; later states keep their abstract. */
function keepKnown(record: ReportRecord, { record: known, origin }: StoredReport): ReportRecord {
  if (origin === 'starter') return fillBlanks(record, known);
  return record.abstract.length > 0 ? record : { ...record, abstract: known.abstract };
}

/** What the starter evidence said was no record of PubMed's, so that filling it is no revision. */
async function keepRevisions(
  transaction: Transaction,
  { changes, runId, now }: { changes: readonly ReportChange[]; runId: string; now: Date },
) {
  const revised = changes.filter(({ filled }) => !filled);
  if (revised.length === 0) return;
  await transaction.reportRevision.createMany({
    data: revised.map(({ before, after }) => ({
      id: randomUUID(),
      runId,
      replacedAt: now,
      ...toRevision(before.record, after.record),
    })),
  });
}

function toRevision(before: ReportRecord, after: ReportRecord) {
  const changes = describeChanges(before, after).map((change) => ({ ...change }));
  return { reportPmid: before.pmid, record: before, changes };
}

/** A title that PubMed (or an editor) has since mended is no mismatch any more. */
async function keepMismatches(transaction: Transaction, input: MismatchInput) {
  const settled = input.changes.map(({ after }) => after.record.pmid);
  if (settled.length > 0) {
    await transaction.identityMismatch.deleteMany({ where: { pmid: { in: settled } } });
  }
  for (const { record, ourTitle } of input.mismatched) {
    const state = { ourTitle, pubmedTitle: record.title, record };
    await transaction.identityMismatch.upsert({
      where: { pmid: record.pmid },
      create: { pmid: record.pmid, foundAt: input.now, runId: input.runId, ...state },
      update: state,
    });
  }
}

interface MismatchInput extends Pick<SortedBatch, 'mismatched'> {
  changes: readonly ReportChange[];
  runId: string;
  now: Date;
}
