/**
 * Whether two titles differ in no more than punctuation, case, accents and spacing, so that they
 * may stand for one report. PubMed ends titles with a full stop and brackets translated ones, and
 * publishers put "Retracted:" before the title of what they retract: the report is the same.
 */
export function isSameTitle(one: string, other: string): boolean {
  return lettersOf(one) === lettersOf(other);
}

function lettersOf(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^\W*(retracted|withdrawn)( article)?\s*:/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
