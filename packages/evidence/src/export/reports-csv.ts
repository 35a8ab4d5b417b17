import { byline } from '../byline.ts';
import type { CitedReport } from './export-views.ts';
import { byteOrderMark, writeCsv } from './write-csv.ts';

/** The heading of a table of reports; their rows follow, some at a time. */
export function reportsCsvHeading(): string {
  return byteOrderMark + writeCsv([columns]);
}

export function reportsCsvRows(reports: readonly CitedReport[]): string {
  return writeCsv(
    reports.map((report) => {
      const row = cells(report);
      return columns.map((column) => row[column]);
    }),
  );
}

const columns = [
  'pmid',
  'doi',
  'pmcid',
  'byline',
  'year',
  'title',
  'journal',
  'volume',
  'issue',
  'pages',
  'design',
  'participants',
  'synthesis',
  'standing',
  'study',
  'sourceKind',
  'url',
] as const;

function cells(report: CitedReport) {
  const { pmid, doi, pmcid, title, volume, issue, pages, design, participants } = report;
  const { standing, study, sourceKind, url, journal, published } = report;
  return {
    ...{ pmid, doi, pmcid, byline: byline(report.authors), year: published?.year, title },
    ...{ journal: journal.title ?? journal.isoAbbreviation, volume, issue, pages },
    ...{ design, participants, synthesis: report.synthesis ? 'yes' : 'no' },
    ...{ standing, study, sourceKind, url },
  };
}
