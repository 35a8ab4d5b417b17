/**
 * One space for every run of XML white space, none at the ends: pretty-printed markup brings line
 * ends and indents into titles. No-break, thin and narrow spaces are the author's and stay.
 * Other control characters are illegal in XML, and NUL in PostgreSQL: they go.
 */
export function collapseSpace(text: string): string {
  if (!untidy.test(text)) return text;
  return text
    .replace(controls, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^ | $/g, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose.
const untidy = /[\u0000-\u001f\u007f]| {2}|^ | $/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is its purpose.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
