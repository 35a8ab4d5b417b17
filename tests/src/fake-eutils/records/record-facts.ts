import { recordDate } from './record-dates.ts';

/** The few facts that summaries and sort orders need, read roughly: this is no parser. */
export function recordFacts(xml: string) {
  const authors = [...xml.matchAll(/<Author\b[^>]*>([\s\S]*?)<\/Author>/g)];
  return {
    title: textOf(xml, 'ArticleTitle') ?? textOf(xml, 'BookTitle') ?? '',
    source: textOf(xml, 'ISOAbbreviation') ?? textOf(xml, 'MedlineTA') ?? '',
    volume: textOf(xml, 'Volume') ?? '',
    issue: textOf(xml, 'Issue') ?? '',
    pages: textOf(xml, 'MedlinePgn') ?? '',
    doi: /<ELocationID[^>]*EIdType="doi"[^>]*>([^<]*)</.exec(xml)?.[1] ?? '',
    authors: authors.map(([, author = '']) => authorName(author)),
    published: recordDate(xml, 'pdat') ?? '',
  };
}

function authorName(xml: string): string {
  const person = `${textOf(xml, 'LastName') ?? ''} ${textOf(xml, 'Initials') ?? ''}`.trim();
  return textOf(xml, 'CollectiveName') ?? person;
}

function textOf(xml: string, name: string): string | undefined {
  const found = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xml)?.[1];
  return found?.replace(/<[^>]+>/g, '').trim();
}
