import type { ExportedClaim, ExportedLink } from './export-views.ts';
import { figuresToCells } from './figure-cells.ts';
import type { LinkColumn, ReadColumn } from './link-columns.ts';
import type { Cell } from './write-csv.ts';

/** What an import reads of a link, as an export writes it. */
export function linkCells(
  link: Omit<ExportedLink, 'report' | 'study'>,
  claim: string,
): Record<ReadColumn, Cell> {
  return {
    ...{ link: link.id, claim, pmid: link.pmid },
    ...{ comparator: link.comparator, outcome: link.outcome, timePoint: link.timePoint },
    ...{ timePointBasis: link.timePointBasis, label: link.label || undefined },
    ...{ direction: link.direction, directness: link.directness, finding: link.finding },
    ...noFigures,
    ...figuresToCells(link.figures),
    ...{ readFrom: link.readFrom, confidence: link.confidence },
    ...{ quote: link.quote, depth: link.depth, quotePlace: link.quotePlace },
  };
}

const noFigures = {
  n: undefined,
  effect: undefined,
  ciFrom: undefined,
  ciTo: undefined,
  p: undefined,
  unit: undefined,
  figures: undefined,
};

/** The whole row of a link: what an import reads, and what people want to see beside it. */
export function linkRow(
  link: ExportedLink,
  claim: ExportedClaim,
  about: { document: string; doi: string | undefined },
): Record<LinkColumn, Cell> {
  const { report } = link;
  return {
    ...linkCells(link, claim.id),
    ...{ status: link.status, document: about.document, kind: claim.kind },
    ...{ statement: claim.statement, quoteState: link.quoteState },
    ...{ standing: report.standing, design: report.design, participants: report.participants },
    ...{ byline: report.byline, year: report.year, title: report.title },
    ...{ journal: report.journal, doi: about.doi },
  };
}
