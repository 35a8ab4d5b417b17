import {
  type CitedReport,
  citedReportNode,
  linkedDataContext,
  reportsCsvHeading,
  reportsCsvRows,
} from '@touchstone/evidence';
import { exportedReportSchema } from '../api/schemas.ts';
import { bibtexOf, risOf } from './citations.ts';
import type { ExportFormat } from './export-formats.ts';
import { toCsl } from './to-csl.ts';

/**
 * Reports in a format, page by page as they are read, so that a large list needs no more memory.
 * @param base where this Touchstone is served, without a slash at its end.
 */
export async function* exportReports(
  pages: AsyncIterable<CitedReport[]>,
  { format, base }: { format: ExportFormat; base: string },
): AsyncGenerator<string> {
  const { start = '', page, end = '' } = parts(format, base);
  let waiting = start;
  let isFirst = true;
  for await (const reports of pages) {
    if (reports.length === 0) continue;
    yield waiting + page(reports, isFirst);
    waiting = '';
    isFirst = false;
  }
  yield waiting + end;
}

interface Parts {
  start?: string;
  page(reports: CitedReport[], isFirst: boolean): string;
  end?: string;
}

function parts(format: ExportFormat, base: string): Parts {
  switch (format) {
    case 'csv':
      return { start: reportsCsvHeading(), page: reportsCsvRows };
    case 'ris':
      return { page: risOf };
    case 'bibtex':
      return { page: (reports, isFirst) => `${isFirst ? '' : '\n'}${bibtexOf(reports)}` };
    case 'csl-json':
      return list('[', toCsl, ']');
    case 'jsonld': {
      const start = `{"@context":${JSON.stringify(linkedDataContext)},"@graph":[`;
      return list(start, (report) => citedReportNode(report, base), ']}');
    }
    case 'json':
      return list('{"reports":[', (report) => exportedReportSchema.parse(report), ']}');
  }
}

/** Elements of a JSON array. */
function list(start: string, element: (report: CitedReport) => unknown, end: string): Parts {
  return {
    start,
    page: (reports, isFirst) => {
      const elements = reports.map((report) => JSON.stringify(element(report)));
      return `${isFirst ? '' : ','}${elements.join(',')}`;
    },
    end,
  };
}
