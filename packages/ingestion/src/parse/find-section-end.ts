/**
 * The index behind the comment, CDATA section or processing instruction that begins at `from`,
 * -1 where it never ends, or undefined where none begins there.
 */
export function findSectionEnd(xml: string, from: number): number | undefined {
  for (const [open, close] of sections) {
    if (!xml.startsWith(open, from)) continue;
    const end = xml.indexOf(close, from + open.length);
    return end === -1 ? -1 : end + close.length;
  }
  return undefined;
}

const sections = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
