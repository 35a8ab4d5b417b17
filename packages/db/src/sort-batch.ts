import { isSameTitle, type Notice, type Pmid, type ReportRecord } from '@touchstone/evidence';
import type { Transaction } from './connect.ts';
import { contentHash } from './content-hash.ts';
import { toNotice } from './report-row.ts';

/** What a batch holds, compared with what is stored. */
export interface SortedBatch {
  /** Records to write, new ones and changed ones alike. */
  toWrite: { record: ReportRecord; contentHash: string; stored?: Stored | undefined }[];
  /** Records whose title is not that of the report we hold. */
  mismatched: { record: ReportRecord; ourTitle: string }[];
}

interface Stored {
  title: string;
  /** `starter` until a PubMed record has filled the report. */
  origin: string;
  contentHash: string | null;
  version: number;
  /** What other sources than PubMed say of it. */
  otherNotices: Notice[];
}

/** Tells new, changed, unchanged and mistaken records of a batch apart. */
export async function sortBatch(
  transaction: Transaction,
  reports: readonly ReportRecord[],
): Promise<SortedBatch> {
  const newest = newestByPmid(reports);
  const known = await readKnown(transaction, [...newest.keys()]);
  const batch: SortedBatch = { toWrite: [], mismatched: [] };
  for (const record of newest.values()) {
    const stored = known.get(record.pmid);
    const hash = contentHash(record);
    if (stored?.origin === 'starter' && !isSameTitle(stored.title, record.title)) {
      batch.mismatched.push({ record, ourTitle: stored.title });
    } else if (!stored || (stored.contentHash !== hash && stored.version <= record.version)) {
      batch.toWrite.push({ record, contentHash: hash, stored });
    }
  }
  return batch;
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

async function readKnown(transaction: Transaction, pmids: Pmid[]): Promise<Map<Pmid, Stored>> {
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
    rows.map(({ pmid, notices, ...row }) => [
      pmid,
      { ...row, otherNotices: notices.map(toNotice) },
    ]),
  );
}
