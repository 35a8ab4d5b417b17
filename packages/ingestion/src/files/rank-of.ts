/**
 * The place of one of NLM's files among all of them, from its name: `pubmed26n1335.xml.gz` is 261335.
 * The baseline of the next year begins above. Undefined for every other name.
 */
export function rankOf(name: string): number | undefined {
  const [, year, number] = /^(?:pubmed|medline)(\d\d)n(\d{4})\.xml(?:\.gz)?$/i.exec(name) ?? [];
  return year === undefined || number === undefined ? undefined : Number(year + number);
}
