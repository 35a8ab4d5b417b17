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
import { replaceNotices } from './replace-notices.ts';
import { toRecord } from './report-row.ts';
import { type IncomingReport, upsertReports } from './report-upsert.ts';
import { type SortedBatch, sortBatch } from './sort-batch.ts';

interface BatchInput {
  runId: string;
  reports: readonly ReportRecord[];
  now: Date;
  /** The baseline or update file that they come from; absent from the E-utilities. */
  fileRank?: number | undefined;
}

/** Writes what is new and changed in a batch, with the former states and the mismatches. */
export async function saveBatch(transaction: Transaction, input: BatchInput) {
  const { runId, reports, now, fileRank } = input;
  const { toWrite, mismatched } = await sortBatch(transaction, reports, { fileRank });
  const changed = toWrite.filter(({ stored }) => stored);
  const former = await readStates(
    transaction,
    changed.map(({ record }) => record.pmid),
  );
  const written = toWrite.map((one) => derive(one, former.get(one.record.pmid)));

  const revised = changed.filter(({ stored }) => stored?.origin === 'pubmed');
  const revisedPmids = new Set(revised.map(({ record }) => record.pmid));
  await transaction.reportRevision.createMany({
    data: written
      .filter(({ record }) => revisedPmids.has(record.pmid))
      .flatMap(({ record }) => toRevision(former.get(record.pmid), record))
      .map((revision) => ({ id: randomUUID(), runId, replacedAt: now, ...revision })),
  });
  await upsertReports(transaction, { reports: written, now });
  await replaceNotices(transaction, { records: written.map(({ record }) => record), now });
  await keepMismatches(transaction, { written, mismatched, runId, now });
  return {
    created: written.length - changed.length,
    updated: changed.length,
    // What we hold of a mismatched report is unchanged.
    unchanged: reports.length - written.length,
    mismatches: mismatched.map(({ record }) => record.pmid),
  };
}

/** The records as they are stored, with what PubMed said of their standing. */
async function readStates(
  transaction: Transaction,
  pmids: Pmid[],
): Promise<Map<Pmid, ReportRecord>> {
  if (pmids.length === 0) return new Map();
  const rows = await transaction.report.findMany({
    where: { pmid: { in: pmids } },
    include: { notices: { where: { source: 'pubmed' } } },
  });
  return new Map(rows.map((row) => [row.pmid, toRecord(row)]));
}

function derive(
  { record, stored, ...source }: SortedBatch['toWrite'][number],
  former: ReportRecord | undefined,
): IncomingReport {
  const kept = former ? keepKnown(record, former, stored?.origin) : record;
  const design = designOf(kept);
  const standing = standingOf([...kept.notices, ...(stored?.otherNotices ?? [])]);
  return { record: kept, ...source, design, synthesis: isSynthesis(design), standing };
}

/** The starter evidence keeps all that PubMed is silent about; later states keep their abstract. */
function keepKnown(record: ReportRecord, former: ReportRecord, origin = 'pubmed'): ReportRecord {
  if (origin === 'starter') return fillBlanks(record, former);
  return record.abstract.length > 0 ? record : { ...record, abstract: former.abstract };
}

function toRevision(before: ReportRecord | undefined, after: ReportRecord) {
  if (!before) return [];
  const changes = describeChanges(before, after).map((change) => ({ ...change }));
  return { reportPmid: before.pmid, record: before, changes };
}

/** A title that PubMed (or an editor) has since mended is no mismatch any more. */
async function keepMismatches(
  transaction: Transaction,
  input: { written: IncomingReport[]; runId: string; now: Date } & Pick<SortedBatch, 'mismatched'>,
) {
  const settled = input.written.map(({ record }) => record.pmid);
  await transaction.identityMismatch.deleteMany({ where: { pmid: { in: settled } } });
  for (const { record, ourTitle } of input.mismatched) {
    const state = { ourTitle, pubmedTitle: record.title, record };
    await transaction.identityMismatch.upsert({
      where: { pmid: record.pmid },
      create: { pmid: record.pmid, foundAt: input.now, runId: input.runId, ...state },
      update: state,
    });
  }
}
