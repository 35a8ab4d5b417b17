/**
 * Whether two titles differ in no more than punctuation, case, accents and spacing, so that they
 * may stand for one report. PubMed ends titles with a full stop and brackets translated ones.
 */
export function isSameTitle(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}

function lettersOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
