import { isOwnSource } from '../report-id.ts';
import type { Author } from '../report-record.ts';
import type { CitedReport } from './export-views.ts';

/** A report's address as linked data knows it: PubMed's, or ours for a source that PubMed lacks. */
export function reportIri(id: string, base: string): string {
  return isOwnSource(id) ? `${base}/reports/${id}` : `https://pubmed.ncbi.nlm.nih.gov/${id}/`;
}

/** A report in schema.org's terms. */
export function citedReportNode(report: CitedReport, base: string): Record<string, unknown> {
  const { pmid, title, doi, url, authors, journal, published, standing, publicationTypes } = report;
  return {
    id: reportIri(pmid, base),
    type: report.sourceKind ? 'schema:CreativeWork' : 'schema:MedicalScholarlyArticle',
    'schema:name': title,
    ...(authors.length > 0 && { 'schema:author': authors.map(authorNode) }),
    ...(published?.year !== undefined && { 'schema:datePublished': isoDate(published) }),
    ...(journal.title && {
      'schema:isPartOf': { type: 'schema:Periodical', 'schema:name': journal.title },
    }),
    ...(doi && { 'schema:sameAs': { id: `https://doi.org/${encodeURI(doi)}` } }),
    ...(url && { 'schema:url': { id: url } }),
    ...(publicationTypes.length > 0 && { 'schema:publicationType': publicationTypes }),
    'schema:creativeWorkStatus': standing,
  };
}

function authorNode({ collectiveName, foreName, initials, lastName, orcid }: Author) {
  if (collectiveName !== undefined) {
    return { type: 'schema:Organization', 'schema:name': collectiveName };
  }
  return {
    ...(orcid && { id: `https://orcid.org/${orcid}` }),
    type: 'schema:Person',
    'schema:name': [foreName ?? initials, lastName].filter(Boolean).join(' '),
  };
}

/** ISO 8601 as far as the source gives it. */
function isoDate({ year, month, day }: NonNullable<CitedReport['published']>): string {
  const parts = [year, month, month === undefined ? undefined : day];
  return parts
    .flatMap((part, index) => (part === undefined ? [] : String(part).padStart(index ? 2 : 4, '0')))
    .join('-');
}
