import type { EvidenceExport } from './export-views.ts';
import { linkRow } from './link-cells.ts';
import { linkColumns } from './link-columns.ts';
import { byteOrderMark, writeCsv } from './write-csv.ts';

/** A table of links, one row for each, which `parseLinkTable` reads again without a change. */
export function linksCsv({ document, claims, reports }: EvidenceExport): string {
  const dois = new Map(reports.map(({ pmid, doi }) => [pmid, doi]));
  const rows = claims.flatMap((claim) =>
    claim.links.map((link) => {
      const row = linkRow(link, claim, { document: document.slug, doi: dois.get(link.pmid) });
      return linkColumns.map((column) => row[column]);
    }),
  );
  return byteOrderMark + writeCsv([linkColumns, ...rows]);
}
