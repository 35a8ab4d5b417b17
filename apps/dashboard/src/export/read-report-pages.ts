import { listReports, type ReportQuery, readCitedReports } from '@touchstone/db';
import type { CitedReport } from '@touchstone/evidence';
import { reading } from '../database.ts';
import { mostExported } from './export-formats.ts';

/** Reports with their authors and abstracts in memory at a time. */
const pageSize = 250;

/** The reports that match, a page at a time, as many as an export may have. */
export async function* readReportPages(
  query: Omit<ReportQuery, 'limit' | 'cursor'>,
): AsyncGenerator<CitedReport[]> {
  let cursor: string | undefined;
  for (let left = mostExported; left > 0; left -= pageSize) {
    const page = await reading(async (db) => {
      const { reports, nextCursor } = await listReports(db, { ...query, limit: pageSize, cursor });
      const pmids = reports.map(({ pmid }) => pmid);
      return { reports: await readCitedReports(db, pmids), nextCursor };
    });
    yield page.reports;
    if (page.nextCursor === undefined) return;
    cursor = page.nextCursor;
  }
}
