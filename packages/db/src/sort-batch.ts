import { isSameTitle, type Pmid, type ReportRecord } from '@touchstone/evidence';
import { z } from 'zod';
import type { Transaction } from './connect.ts';
import { contentHash } from './content-hash.ts';
import { toIsoDate } from './iso-date.ts';
import { lockPmids } from './lock-pmids.ts';
import { toRecord } from './report-row.ts';
import { lenderOf, type RecordState, supersedes } from './supersedes.ts';

/** What a batch holds, compared with what is stored. */
export interface SortedBatch {
  /** Records to write, new ones and changed ones alike. */
  toWrite: RecordToWrite[];
  /** Records whose title is not that of the report we hold. */
  mismatched: { record: ReportRecord; ourTitle: string }[];
}

interface RecordToWrite {
  record: ReportRecord;
  contentHash: string;
  stored?: Stored | undefined;
  /** The file that the record came from; undefined from the E-utilities. */
  fileRank: number | undefined;
  /** See `lenderOf`; undefined where the abstract is the record's own or unknown. */
  abstractLender: number | undefined;
}

interface Stored extends RecordState {
  title: string;
  /** `starter` until a PubMed record has filled the report. */
  origin: string;
  contentHash: string | null;
  hasAbstract: boolean;
  abstractLender: number | undefined;
}

/** Tells new, changed, unchanged, outdated and mistaken records of a batch apart. */
export async function sortBatch(
  transaction: Transaction,
  reports: readonly ReportRecord[],
  { fileRank }: { fileRank?: number | undefined } = {},
): Promise<SortedBatch> {
  const newest = newestByPmid(reports);
  const known = await readKnown(transaction, [...newest.keys()]);
  const batch: SortedBatch = { toWrite: [], mismatched: [] };
  const lenders: ReportRecord[] = [];
  for (const record of newest.values()) {
    const stored = known.get(record.pmid);
    const hash = contentHash(record);
    if (stored?.origin === 'starter' && !isSameTitle(stored.title, record.title)) {
      batch.mismatched.push({ record, ourTitle: stored.title });
    } else if (
      !stored ||
      stored.origin === 'starter' ||
      supersedes(stateOf(record, fileRank), stored)
    ) {
      if (stored?.contentHash === hash) continue;
      const abstractLender = stored && record.abstract.length === 0 ? lenderTo(stored) : undefined;
      batch.toWrite.push({ record, contentHash: hash, stored, fileRank, abstractLender });
    } else if (lends(record, { fileRank, stored })) lenders.push(record);
  }
  batch.toWrite.push(...(await lendAbstracts(transaction, { lenders, known, fileRank })));
  return batch;
}

function stateOf({ version, revisedDate }: ReportRecord, fileRank: number | undefined) {
  return { version, revisedDate, fileRank };
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

/** Whose abstract a record without one shows: the stored record's own, or what that was lent. */
function lenderTo(stored: Stored): number | undefined {
  return stored.hasAbstract ? (stored.abstractLender ?? lenderOf(stored)) : undefined;
}

/** A blank never stands where an abstract is known, though the record that has it comes too late. */
function lends(
  record: ReportRecord,
  { fileRank, stored }: { fileRank: number | undefined; stored: Stored },
): boolean {
  if (record.abstract.length === 0) return false;
  const lender = lenderOf(stateOf(record, fileRank));
  return stored.hasAbstract ? lender > (stored.abstractLender ?? lender) : true;
}

/** The stored records with the abstracts of others, which are older but all that is known. */
async function lendAbstracts(
  transaction: Transaction,
  input: {
    lenders: readonly ReportRecord[];
    known: Map<Pmid, Stored>;
    fileRank: number | undefined;
  },
): Promise<RecordToWrite[]> {
  if (input.lenders.length === 0) return [];
  const rows = await transaction.report.findMany({
    where: { pmid: { in: input.lenders.map(({ pmid }) => pmid) } },
    include: { notices: { where: { source: 'pubmed', withdrawnAt: null } } },
  });
  const held = new Map(rows.map((row) => [row.pmid, toRecord(row)]));
  return input.lenders.flatMap((lender) => {
    const stored = input.known.get(lender.pmid);
    const record = held.get(lender.pmid);
    if (!stored || !record || stored.contentHash === null) return [];
    return {
      record: { ...record, abstract: lender.abstract },
      contentHash: stored.contentHash,
      stored,
      fileRank: stored.fileRank,
      abstractLender: lenderOf(stateOf(lender, input.fileRank)),
    };
  });
}

const lockedSchema = z.array(z.object({ pmid: z.string(), has_abstract: z.boolean() }));

async function readKnown(transaction: Transaction, pmids: Pmid[]): Promise<Map<Pmid, Stored>> {
  await lockPmids(transaction, pmids);
  const locked = lockedSchema.parse(
    await transaction.$queryRaw`
      SELECT pmid, abstract <> '[]' AS has_abstract
      FROM reports WHERE pmid = ANY (${pmids}) ORDER BY pmid FOR UPDATE`,
  );
  if (locked.length === 0) return new Map();
  const withAbstract = new Set(locked.flatMap((row) => (row.has_abstract ? row.pmid : [])));
  const rows = await transaction.report.findMany({
    where: { pmid: { in: locked.map(({ pmid }) => pmid) } },
    select: {
      pmid: true,
      title: true,
      origin: true,
      contentHash: true,
      version: true,
      fileRank: true,
      revisedDate: true,
      abstractLender: true,
    },
  });
  return new Map(
    rows.map(({ pmid, ...row }) => [
      pmid,
      {
        ...row,
        fileRank: row.fileRank ?? undefined,
        revisedDate: toIsoDate(row.revisedDate),
        abstractLender: row.abstractLender ?? undefined,
        hasAbstract: withAbstract.has(pmid),
      },
    ]),
  );
}
