import type { Quote } from '../anchor.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readSpan } from './read-span.ts';

/** A quote of a Markdown text as it is read, without marks; its selector keeps them, to stay exact. */
export function readQuote({ prefix, exact, suffix }: Quote): Quote {
  const source = prefix + exact + suffix;
  const blocks = parseMarkdown(source);
  const read = (start: number, end: number) =>
    withoutHalves(readSpan({ source, blocks }, { start, end }));
  const [from, to] = [prefix.length, prefix.length + exact.length];
  return { prefix: read(0, from), exact: read(from, to), suffix: read(to, source.length) };
}

/** The context of a quote is short: a mark whose other half lies beyond it was read as a word. */
function withoutHalves(words: string): string {
  return words
    .replaceAll(/(?<=^|[\s(“"])(?:\*{1,3}|_{1,3})(?=[^\s*_])/gu, '')
    .replaceAll(/\[(?=[^\]]*$)/g, '')
    .replaceAll(/(?<=[^\s*_])(?:\*{1,3}|_{1,3})(?=$|[\s.,;:!?)”"])/gu, '')
    .replaceAll(/\]\([^()\s]*\)?/g, '');
}
