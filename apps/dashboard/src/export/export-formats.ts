/** Every format that evidence and reports can be taken along in. */
export const exportFormats = ['csv', 'ris', 'bibtex', 'csl-json', 'jsonld', 'json'] as const;

export type ExportFormat = (typeof exportFormats)[number];

interface FormatFacts {
  /** As a menu says it. */
  name: string;
  /** What it is for, in a few words. */
  use: string;
  mediaType: string;
  extension: string;
}

export const formatFacts: Record<ExportFormat, FormatFacts> = {
  csv: {
    name: 'CSV',
    use: 'a table for a spreadsheet',
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
  },
  ris: {
    name: 'RIS',
    use: 'for a reference manager',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    extension: 'ris',
  },
  bibtex: {
    name: 'BibTeX',
    use: 'for LaTeX',
    mediaType: 'application/x-bibtex; charset=utf-8',
    extension: 'bib',
  },
  'csl-json': {
    name: 'CSL-JSON',
    use: 'for Zotero and Pandoc',
    mediaType: 'application/vnd.citationstyles.csl+json',
    extension: 'csl.json',
  },
  jsonld: {
    name: 'JSON-LD',
    use: 'linked data',
    mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    extension: 'jsonld',
  },
  json: {
    name: 'JSON',
    use: 'for programs',
    mediaType: 'application/json',
    extension: 'json',
  },
};

/** How many reports a search is exported with at the most. */
export const mostExported = 10_000;
