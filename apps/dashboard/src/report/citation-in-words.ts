import type { ReportView } from '@touchstone/evidence';
import { partialDateInWords } from './partial-date-in-words.ts';

type Citable = Pick<ReportView, 'journal' | 'published' | 'volume' | 'issue' | 'pages'>;

/** "Arch Intern Med. 2007 Sep 24;167(17):1892-1898." with whatever of it is known. */
export function citationInWords({ journal, published, volume, issue, pages }: Citable): string {
  const name = journal.isoAbbreviation ?? journal.title;
  const date = published && partialDateInWords(published);
  const place = [
    `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`,
    pages === undefined ? '' : `:${pages}`,
  ].join('');
  const appeared = [date, place].filter((part) => part !== undefined && part !== '').join('; ');
  return [name, appeared].filter((part) => part !== undefined && part !== '').join('. ');
}
