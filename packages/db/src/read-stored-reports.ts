import { type Pmid, type ReportRecord, type Standing, standingSchema } from '@touchstone/evidence';
import type { Transaction } from './connect.ts';
import type { StoredNotice } from './plan-notices.ts';
import { toRecord, toStoredNotice } from './report-row.ts';

/** A report as it is stored, before something changes it. */
export interface StoredReport {
  /** With the notices that PubMed has in force. */
  record: ReportRecord;
  /** `starter` until a PubMed record has filled the report. */
  origin: string;
  standing: Standing;
  /** Of every source, withdrawn ones too. */
  notices: StoredNotice[];
}

export async function readStoredReports(
  transaction: Transaction,
  pmids: readonly Pmid[],
): Promise<Map<Pmid, StoredReport>> {
  if (pmids.length === 0) return new Map();
  const rows = await transaction.report.findMany({
    where: { pmid: { in: [...pmids] } },
    include: { notices: { orderBy: [{ firstSeenAt: 'asc' }, { id: 'asc' }] } },
  });
  return new Map(
    rows.map((row) => {
      const ofPubmed = row.notices.filter(
        ({ source, withdrawnAt }) => source === 'pubmed' && withdrawnAt === null,
      );
      const stored = {
        record: toRecord({ ...row, notices: ofPubmed }),
        origin: row.origin,
        standing: standingSchema.parse(row.standing),
        notices: row.notices.map((one) => ({ id: one.id, notice: toStoredNotice(one) })),
      };
      return [row.pmid, stored];
    }),
  );
}
