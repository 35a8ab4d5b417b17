import { randomUUID } from 'node:crypto';
import type { ReportRecord } from '@touchstone/evidence';
import type { Transaction } from './connect.ts';

/**
 * Makes PubMed's notices of the given reports those of their records, in two statements. A notice
 * that stays keeps the day on which it was first seen; other sources' notices are not touched.
 */
export async function replaceNotices(
  transaction: Transaction,
  { records, now }: { records: readonly ReportRecord[]; now: Date },
): Promise<void> {
  if (records.length === 0) return;
  const pmids = records.map(({ pmid }) => pmid);
  const rows = JSON.stringify(records.flatMap(toRows));
  await transaction.$executeRaw`
    DELETE FROM notices AS known
    WHERE report_pmid = ANY (${pmids}) AND source = 'pubmed' AND NOT EXISTS (
      SELECT FROM jsonb_to_recordset(${rows}::jsonb) AS incoming (
        report_pmid text, kind text, ref_type text, other_pmid text, doi text, reference text
      )
      WHERE (incoming.report_pmid, incoming.kind, incoming.ref_type, incoming.other_pmid, incoming.doi, incoming.reference)
        IS NOT DISTINCT FROM (known.report_pmid, known.kind, known.ref_type, known.other_pmid, known.doi, known.reference)
    )`;
  await transaction.$executeRaw`
    INSERT INTO notices (id, report_pmid, kind, source, ref_type, other_pmid, doi, reference, date, note, first_seen_at)
    SELECT id, report_pmid, kind, 'pubmed', ref_type, other_pmid, doi, reference, date, note, ${now}
    FROM jsonb_to_recordset(${rows}::jsonb) AS incoming (
      id text, report_pmid text, kind text, ref_type text, other_pmid text, doi text,
      reference text, date text, note text
    )
    ON CONFLICT (report_pmid, source, kind, ref_type, other_pmid, doi, reference)
    DO UPDATE SET date = excluded.date, note = excluded.note`;
}

function toRows({ pmid, notices }: ReportRecord) {
  const rows = notices.map((notice) => ({
    report_pmid: pmid,
    kind: notice.kind,
    ref_type: notice.refType,
    other_pmid: notice.pmid,
    doi: notice.doi,
    reference: notice.reference,
    date: notice.date,
    note: notice.note,
  }));
  // Records repeat themselves; PostgreSQL refuses to meet the same notice twice in one statement.
  const distinct = new Map(
    rows.map(({ date, note, ...key }) => [JSON.stringify(key), { ...key, date, note }]),
  );
  return [...distinct.values()].map((row) => ({ id: randomUUID(), ...row }));
}
