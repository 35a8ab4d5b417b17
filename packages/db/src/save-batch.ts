import { randomUUID } from 'node:crypto';
import {
  describeChanges,
  designOf,
  isSameTitle,
  isSynthesis,
  type Notice,
  type Pmid,
  type ReportRecord,
  standingOf,
} from '@touchstone/evidence';
import type { Transaction } from './connect.ts';
import { contentHash } from './content-hash.ts';
import { replaceNotices } from './replace-notices.ts';
import { toNotice, toRecord } from './report-row.ts';
import { type IncomingReport, upsertReports } from './report-upsert.ts';

interface BatchInput {
  runId: string;
  reports: readonly ReportRecord[];
  now: Date;
}

/** Sorts a batch into new, revised, unchanged and mistaken records, and writes what is to be written. */
export async function saveBatch(transaction: Transaction, { runId, reports, now }: BatchInput) {
  const newest = newestByPmid(reports);
  const known = await readKnown(transaction, [...newest.keys()]);
  const mismatches: ReportRecord[] = [];
  const written: IncomingReport[] = [];
  const revised: Pmid[] = [];
  let created = 0;
  for (const record of newest.values()) {
    const stored = known.get(record.pmid);
    const hash = contentHash(record);
    if (!stored) created += 1;
    else if (stored.origin === 'starter' && !isSameTitle(stored.title, record.title)) {
      mismatches.push(record);
      continue;
    } else if (stored.contentHash === hash || stored.version > record.version) continue;
    else if (stored.origin === 'pubmed') revised.push(record.pmid);
    written.push(derive(record, { contentHash: hash, otherNotices: stored?.otherNotices ?? [] }));
  }
  await keepRevisions(transaction, { revised, newest, runId, now });
  await upsertReports(transaction, { reports: written, now });
  await replaceNotices(transaction, { records: written.map(({ record }) => record), now });
  await forgetMismatches(transaction, written);
  for (const record of mismatches) {
    const ourTitle = known.get(record.pmid)?.title ?? '';
    await keepMismatch(transaction, { record, ourTitle, runId, now });
  }
  return {
    created,
    updated: written.length - created,
    unchanged: reports.length - written.length - mismatches.length,
    mismatches: mismatches.map(({ pmid }) => pmid),
  };
}

/** One record per PMID, the highest version; of equals the later one. In order of PMID. */
function newestByPmid(reports: readonly ReportRecord[]): Map<Pmid, ReportRecord> {
  const newest = new Map<Pmid, ReportRecord>();
  for (const record of reports) {
    const other = newest.get(record.pmid);
    if (!other || record.version >= other.version) newest.set(record.pmid, record);
  }
  // Two batches that lock the same reports in the same order cannot deadlock.
  return new Map([...newest].sort(([one], [other]) => (one < other ? -1 : 1)));
}

async function readKnown(transaction: Transaction, pmids: Pmid[]) {
  await transaction.$queryRaw`SELECT pmid FROM reports WHERE pmid = ANY (${pmids}) ORDER BY pmid FOR UPDATE`;
  const rows = await transaction.report.findMany({
    where: { pmid: { in: pmids } },
    select: {
      pmid: true,
      title: true,
      origin: true,
      contentHash: true,
      version: true,
      notices: { where: { source: { not: 'pubmed' } } },
    },
  });
  return new Map(
    rows.map(({ notices, ...row }) => [row.pmid, { ...row, otherNotices: notices.map(toNotice) }]),
  );
}

function derive(
  record: ReportRecord,
  { contentHash, otherNotices }: { contentHash: string; otherNotices: Notice[] },
): IncomingReport {
  const design = designOf(record);
  const standing = standingOf([...record.notices, ...otherNotices]);
  return { record, contentHash, design, synthesis: isSynthesis(design), standing };
}

async function keepRevisions(
  transaction: Transaction,
  input: { revised: Pmid[]; newest: Map<Pmid, ReportRecord>; runId: string; now: Date },
) {
  if (input.revised.length === 0) return;
  const rows = await transaction.report.findMany({
    where: { pmid: { in: input.revised } },
    include: { notices: { where: { source: 'pubmed' } } },
  });
  await transaction.reportRevision.createMany({
    data: rows.flatMap((row) => {
      const after = input.newest.get(row.pmid);
      if (!after) return [];
      const before = toRecord(row);
      return {
        id: randomUUID(),
        reportPmid: row.pmid,
        runId: input.runId,
        replacedAt: input.now,
        record: before,
        changes: describeChanges(before, after).map((change) => ({ ...change })),
      };
    }),
  });
}

/** A title that PubMed (or an editor) has since mended is no mismatch any more. */
async function forgetMismatches(transaction: Transaction, written: readonly IncomingReport[]) {
  const pmids = written.map(({ record }) => record.pmid);
  await transaction.identityMismatch.deleteMany({ where: { pmid: { in: pmids } } });
}

async function keepMismatch(
  transaction: Transaction,
  input: { record: ReportRecord; ourTitle: string; runId: string; now: Date },
) {
  const { record, ourTitle, runId, now } = input;
  const state = { ourTitle, pubmedTitle: record.title, record, runId };
  await transaction.identityMismatch.upsert({
    where: { pmid: record.pmid },
    create: { pmid: record.pmid, foundAt: now, ...state },
    update: state,
  });
}
