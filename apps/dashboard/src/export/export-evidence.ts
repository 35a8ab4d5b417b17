import { annotationPage, type EvidenceExport, linksCsv } from '@touchstone/evidence';
import { exportedEvidenceSchema } from '../api/schemas.ts';
import { bibtexOf, risOf } from './citations.ts';
import type { ExportFormat } from './export-formats.ts';
import { toCsl } from './to-csl.ts';

/**
 * A text's evidence, or one claim's, in a format: as a table of links, as linked data, whole, or as the
 * reports that it rests on.
 * @param base where this Touchstone is served, without a slash at its end.
 */
export function exportEvidence(
  evidence: EvidenceExport,
  { format, base }: { format: ExportFormat; base: string },
): string {
  const { reports } = evidence;
  switch (format) {
    case 'csv':
      return linksCsv(evidence);
    case 'ris':
      return risOf(reports);
    case 'bibtex':
      return bibtexOf(reports);
    case 'csl-json':
      return JSON.stringify(reports.map(toCsl));
    case 'jsonld':
      return JSON.stringify(annotationPage(evidence, base));
    case 'json':
      return JSON.stringify(exportedEvidenceSchema.parse(evidence));
  }
}
