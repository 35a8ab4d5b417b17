/** A piece of Markdown without its marks, and where each of its characters stands in the source. */
export interface PlainText {
  plain: string;
  /** One more than there are characters: the last is the end. */
  sources: number[];
}

/** Without emphasis and the targets of links, and with one space where there is any. */
export function plainText(markdown: string): PlainText {
  let plain = '';
  const sources: number[] = [];
  for (const { 0: piece, index } of markdown.matchAll(pieces)) {
    if (marks.test(piece)) continue;
    const kept = /^\s/.test(piece) ? ' ' : piece;
    for (let at = 0; at < kept.length; at += 1) sources.push(index + at);
    plain += kept;
  }
  sources.push(markdown.length);
  return { plain, sources };
}

const pieces = /\s+|\]\([^()\n]*\)|[*_[\]]|[^\s*_[\]]+/g;
const marks = /^(?:\]\(|[*_[\]]$)/;
