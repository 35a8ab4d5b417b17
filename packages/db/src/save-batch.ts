import { randomUUID } from 'node:crypto';
import {
  describeChanges,
  designOf,
  fillBlanks,
  isSynthesis,
  type Pmid,
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
  const revisions = changes.flatMap((change) => toRevision(change) ?? []);
  const created = derived.flatMap(({ change, incoming }) => (change ? [] : [incoming.record]));

  await keepRevisions(transaction, { revisions, runId, now });
  await upsertReports(transaction, { reports: written, now });
  const plans = new Map(derived.map(({ incoming, plan }) => [incoming.record.pmid, plan]));
  await replaceNotices(transaction, { plans, now });
  await keepMismatches(transaction, { changes, mismatched, runId, now });
  await noteChanges(transaction, { changes, created, runId, now });
  const outdated = outdatedOf(input, [...toWrite, ...mismatched]);
  await foldOutdated(transaction, { records: outdated, runId, now });
  const updated = revisions.length + changes.filter(({ filled }) => filled).length;
  return {
    created: created.length,
    updated,
    // What we hold of a mismatched report is unchanged.
    unchanged: reports.length - created.length - updated,
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

/** The starter evidence keeps all that PubMed is silent about; later states keep title and abstract. */
function keepKnown(record: ReportRecord, { record: known, origin }: StoredReport): ReportRecord {
  if (origin === 'starter') return fillBlanks(record, known);
  const title = record.title === '' ? known.title : record.title;
  const abstract = record.abstract.length === 0 ? known.abstract : record.abstract;
  return { ...record, title, abstract };
}

async function keepRevisions(
  transaction: Transaction,
  { revisions, runId, now }: { revisions: readonly Revision[]; runId: string; now: Date },
) {
  if (revisions.length === 0) return;
  await transaction.reportRevision.createMany({
    data: revisions.map((revision) => ({ id: randomUUID(), runId, replacedAt: now, ...revision })),
  });
}

interface Revision {
  reportPmid: Pmid;
  record: ReportRecord;
  changes: { field: string; before: string; after: string }[];
}

/**
 * Undefined where there is nothing to tell. What the starter evidence said was no record of PubMed's,
 * so that filling it is no revision; neither is a record that lost only what we keep all the same, nor
 * one that bears another day of revision and nothing else: NLM may touch every record each day.
 */
function toRevision({ before, after, filled }: ReportChange): Revision | undefined {
  if (filled) return undefined;
  const changes = describeChanges(before.record, after.record).map((change) => ({ ...change }));
  if (changes.every(({ field }) => field === 'revisedDate')) return undefined;
  return { reportPmid: before.record.pmid, record: before.record, changes };
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
