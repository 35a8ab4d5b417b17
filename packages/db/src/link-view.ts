import { type LinkView, linkViewSchema } from '@touchstone/evidence';
import type { EvidenceLink } from './generated/client.ts';
import { type BriefRow, toBrief } from './report-brief.ts';

/** The columns that people read. Figures are stored JSON, and checked. */
type LinkRow = Omit<Pick<EvidenceLink, Shown>, 'figures'> & { figures: unknown };
type Shown =
  | 'id'
  | 'reportPmid'
  | 'comparator'
  | 'outcome'
  | 'timePoint'
  | 'timePointBasis'
  | 'label'
  | 'direction'
  | 'directness'
  | 'finding'
  | 'figures'
  | 'readFrom'
  | 'confidence'
  | 'quote'
  | 'depth'
  | 'quoteState'
  | 'status'
  | 'revision';

/** A link's row as people read it, with its report in one line. */
export function toLinkView(row: LinkRow & { report: BriefRow }): LinkView {
  const report = toBrief(row.report);
  return linkViewSchema.parse({
    id: row.id,
    pmid: row.reportPmid,
    study: report.study,
    comparator: row.comparator,
    outcome: row.outcome,
    timePoint: row.timePoint,
    timePointBasis: row.timePointBasis ?? undefined,
    label: row.label,
    direction: row.direction,
    directness: row.directness,
    finding: row.finding,
    figures: row.figures,
    readFrom: row.readFrom,
    confidence: row.confidence,
    quote: row.quote ?? undefined,
    depth: row.depth ?? undefined,
    quoteState: row.quoteState ?? undefined,
    status: row.status,
    revision: row.revision,
    report,
  });
}
