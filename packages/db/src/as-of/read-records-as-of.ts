import { reportRecordSchema } from '@touchstone/evidence';
import type { Transaction } from '../connect.ts';
import type { BriefRow } from '../report-brief.ts';

/** What PubMed's record says of a report in one line. */
type RecordColumns = Pick<
  BriefRow,
  'title' | 'authors' | 'publishedYear' | 'journalIso' | 'journalTitle'
>;

/**
 * The records that were replaced since an instant, as they were then; one that is not here has said the
 * same since, or was known from the starter evidence alone.
 */
export async function readRecordsAsOf(
  db: Transaction,
  { pmids, at }: { pmids: readonly string[]; at: Date },
): Promise<Map<string, RecordColumns>> {
  const revisions = await db.reportRevision.findMany({
    where: { reportPmid: { in: [...new Set(pmids)] }, replacedAt: { gt: at } },
    orderBy: { replacedAt: 'desc' },
    select: { reportPmid: true, record: true },
  });
  // Of several the one that was replaced first stands last, and counts.
  return new Map(revisions.map(({ reportPmid, record }) => [reportPmid, toColumns(record)]));
}

function toColumns(stored: unknown): RecordColumns {
  const { title, authors, published, journal } = recordSchema.parse(stored);
  return {
    ...{ title, authors, publishedYear: published?.year ?? null },
    ...{ journalIso: journal.isoAbbreviation ?? null, journalTitle: journal.title ?? null },
  };
}

const recordSchema = reportRecordSchema.pick({
  title: true,
  authors: true,
  published: true,
  journal: true,
});
