import type { RawRecord } from '../records/cut-records.ts';
import { recordFacts } from '../records/record-facts.ts';

/** The document around records; an empty one is invalid by its own DTD, and still what is sent. */
export function articleSet(records: readonly RawRecord[]): string {
  const content = records.map(asArticle).join('\n');
  return `${PROLOG}\n<PubmedArticleSet>${content && `\n${content}\n`}</PubmedArticleSet>\n`;
}

/** What comes without `retmode=xml`: MEDLINE lines by that `rettype`, else PubMed's own notation. */
export function recordsAsText(
  ids: readonly string[],
  { records, rettype }: { records: readonly RawRecord[]; rettype: string | null },
): string {
  if (rettype !== 'medline' && rettype !== 'abstract') return records.map(asEntry).join('\n');
  const known = new Set(records.map((record) => record.pmid));
  const missing = ids.filter((id) => !known.has(id.split('.')[0] ?? id));
  return [
    ...records.map(({ pmid, xml }) => `PMID- ${pmid}\nTI  - ${recordFacts(xml).title}\n`),
    ...missing.map(
      (id) => `id: ${id} Error occurred: The following PMID is not available: ${id}\n`,
    ),
  ].join('\n');
}

/** Old baseline files hold bare citations; EFetch knows them only inside of an article. */
function asArticle({ kind, xml }: RawRecord): string {
  return kind === 'citation' ? `<PubmedArticle>${xml}</PubmedArticle>` : xml;
}

function asEntry({ pmid, xml }: RawRecord): string {
  const title = recordFacts(xml).title.replaceAll('"', '""');
  return `Pubmed-entry ::= {\n  pmid ${pmid},\n  medent {\n    title "${title}"\n  }\n}\n`;
}

const PROLOG =
  '<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">';
