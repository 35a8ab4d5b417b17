/**
 * The row of a table in which a place of its text is, as a spreadsheet numbers rows: lines that end within
 * quotation marks end no row.
 */
export function rowAt(text: string, at: number): number {
  const before = text.slice(0, at).replace(/"[^"]*(?:"|$)/g, '');
  return before.split(/\r\n?|\n/).length;
}
