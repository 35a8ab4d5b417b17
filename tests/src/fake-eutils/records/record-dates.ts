/** The dates of a record that a search can be limited by, each as `YYYY/MM/DD`. */
export type DateType = 'edat' | 'mdat' | 'pdat';

/**
 * A date's missing month or day counts as the first, as in PubMed: that is why its publication
 * dates pile up on the first of a month and on 1 January.
 */
export function recordDate(xml: string, type: DateType): string | undefined {
  if (type === 'pdat') return dateIn(element(xml, 'PubDate') ?? element(xml, 'ArticleDate'));
  const entered =
    dateIn(history(xml, 'entrez')) ??
    dateIn(history(xml, 'pubmed')) ??
    dateIn(element(xml, 'DateCreated')) ??
    dateIn(element(xml, 'DateCompleted'));
  return type === 'edat' ? entered : (dateIn(element(xml, 'DateRevised')) ?? entered);
}

function element(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xml)?.[1];
}

function history(xml: string, status: string): string | undefined {
  const pattern = `<PubMedPubDate PubStatus="${status}">([\\s\\S]*?)</PubMedPubDate>`;
  return new RegExp(pattern).exec(xml)?.[1];
}

function dateIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const year = element(text, 'Year')?.trim() ?? /\b(\d{4})\b/.exec(text)?.[1];
  if (year === undefined) return undefined;
  return `${year}/${month(element(text, 'Month'))}/${twoDigits(element(text, 'Day'))}`;
}

function month(text: string | undefined): string {
  const named = MONTHS.indexOf((text ?? '').trim().slice(0, 3).toLowerCase());
  return named < 0 ? twoDigits(text) : twoDigits(String(named + 1));
}

function twoDigits(text: string | undefined): string {
  return /^\s*\d{1,2}\s*$/.test(text ?? '') ? (text ?? '').trim().padStart(2, '0') : '01';
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
