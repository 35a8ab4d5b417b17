/**
 * A spreadsheet takes a cell for a formula that begins with one of these, also behind spaces, quotation
 * marks or line ends; the full-width ones count in East Asian versions.
 */
const startsFormula = /^[\s'"]*[=+\-@＝＋－＠\t\r\n]/;

/** Puts an apostrophe before text that a spreadsheet would run, so that it stays text. */
export function guardFormula(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}

/**
 * Takes the apostrophe away again. For every text, `unguardFormula(guardFormula(text)) === text`: text
 * that has such an apostrophe of its own was given a second one.
 */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && startsFormula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
