/** A run of the source, in UTF-16 code units: `[start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** A part of a document's Markdown that is set as one piece; its spans count in the source. */
export type Block =
  | { kind: 'heading'; level: number; text: Span }
  | { kind: 'paragraph'; text: Span }
  | { kind: 'list'; ordered: boolean; first: number; items: ListItem[] };

interface ListItem {
  text: Span;
  /** The words up to and including the colon that head the item, where it has such. */
  lead?: Span;
}

/**
 * The structure of the Markdown that health texts use (headings, paragraphs, flat lists), with
 * every character's place in the source kept, because claims are anchored by those places.
 * A first block of one line without a full stop is the title.
 */
export function parseBlocks(source: string): Block[] {
  const blocks: Block[] = [];
  for (const chunk of chunks(source)) {
    const last = blocks.at(-1);
    const block = blockOf(source, chunk, blocks.length === 0);
    if (block.kind === 'list' && last?.kind === 'list' && last.ordered === block.ordered) {
      last.items.push(...block.items);
    } else blocks.push(block);
  }
  return blocks;
}

/** Runs of lines between blank lines, cut where a line begins a list item. */
function chunks(source: string): Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  for (const line of lines(source)) {
    const text = source.slice(line.start, line.end);
    if (text.trim() === '') open = undefined;
    else if (open === undefined || itemMarker.test(text) || headingMarker.test(text)) {
      open = { ...line };
      spans.push(open);
    } else open.end = line.end;
  }
  return spans;
}

function lines(source: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  while (start < source.length) {
    const newline = source.indexOf('\n', start);
    const end = newline === -1 ? source.length : newline;
    spans.push({ start, end });
    start = end + 1;
  }
  return spans;
}

const itemMarker = /^\s*(?:(\d+)[.)]|[-*+])\s+/;
const headingMarker = /^(#{1,6})\s+/;

function blockOf(source: string, chunk: Span, isFirst: boolean): Block {
  const text = source.slice(chunk.start, chunk.end);
  const heading = headingMarker.exec(text);
  if (heading) {
    return {
      kind: 'heading',
      level: heading[1]?.length ?? 1,
      text: trimmed(source, { start: chunk.start + heading[0].length, end: chunk.end }),
    };
  }
  const item = itemMarker.exec(text);
  if (item) {
    const body = trimmed(source, { start: chunk.start + item[0].length, end: chunk.end });
    const ordered = item[1] !== undefined;
    const items = [itemOf(source, body)];
    return { kind: 'list', ordered, first: ordered ? Number(item[1]) : 1, items };
  }
  const body = trimmed(source, chunk);
  const isTitle = isFirst && !/[\n.!?:]/.test(source.slice(body.start, body.end));
  return isTitle ? { kind: 'heading', level: 1, text: body } : { kind: 'paragraph', text: body };
}

function itemOf(source: string, text: Span): ListItem {
  const lead = /^[^.:!?\n]{2,60}:(?=\s)/.exec(source.slice(text.start, text.end));
  return lead ? { text, lead: { start: text.start, end: text.start + lead[0].length } } : { text };
}

function trimmed(source: string, { start, end }: Span): Span {
  const text = source.slice(start, end);
  return {
    start: start + (text.length - text.trimStart().length),
    end: end - (text.length - text.trimEnd().length),
  };
}
