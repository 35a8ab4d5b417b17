/** One record as it was given: its XML is never changed. */
export type RawRecord = {
  readonly pmid: string;
  readonly version: number;
  readonly kind: 'article' | 'book' | 'citation';
  readonly xml: string;
};

/**
 * Cuts a document into its records: PubmedArticle, PubmedBookArticle and the bare MedlineCitation
 * of old baseline files. What has no PMID of its own is left out, because nobody could ask for it.
 */
export function cutRecords(xml: string): readonly RawRecord[] {
  const records: RawRecord[] = [];
  const opening = new RegExp(OPENING);
  for (let found = opening.exec(xml); found !== null; found = opening.exec(xml)) {
    const name = found[1] ?? '';
    const close = xml.indexOf(`</${name}>`, found.index);
    const text = xml.slice(found.index, close + name.length + 3);
    // A record without its end would swallow the one behind it.
    if (close < 0 || text.lastIndexOf(`<${name}>`) > 0) continue;
    opening.lastIndex = close;
    const record = toRecord(name, text);
    if (record !== undefined) records.push(record);
  }
  return records;
}

function toRecord(name: string, xml: string): RawRecord | undefined {
  // The record's own PMID comes before any PMID of a comment, a correction or a reference.
  const [, attributes = '', pmid] = /<PMID([^>]*)>\s*(\d+)\s*<\/PMID>/.exec(xml) ?? [];
  const kind = KINDS[name];
  if (pmid === undefined || kind === undefined) return undefined;
  return { pmid, version: Number(/Version="(\d+)"/.exec(attributes)?.[1] ?? 1), kind, xml };
}

const OPENING = /<(PubmedArticle|PubmedBookArticle|MedlineCitation)(?=[\s>])/g;

const KINDS: Readonly<Record<string, RawRecord['kind']>> = {
  PubmedArticle: 'article',
  PubmedBookArticle: 'book',
  MedlineCitation: 'citation',
};
