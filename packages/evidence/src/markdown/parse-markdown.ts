import type { List, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parseInline, spanOf } from './parse-inline.ts';
import { sourceWords } from './source-words.ts';
import type { ListItem, TextBlock } from './text-blocks.ts';

/**
 * The structure of a text's Markdown (CommonMark), with every word's place in the source kept,
 * because claims are anchored by those places. HTML in it is read as plain words. A first block of
 * one line without a full stop is the title.
 */
export function parseMarkdown(source: string): TextBlock[] {
  const root = fromMarkdown(source, {
    extensions: [{ disable: { null: neverMarkdown } }],
    mdastExtensions: [sourceWords],
  });
  const blocks = blocksOf(root.children, { source, root });
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph') return blocks;
  const isTitle = !/[\n.!?:]/.test(source.slice(first.start, first.end));
  return isTitle ? [{ ...first, kind: 'heading', level: 1 }, ...others] : blocks;
}

/** HTML is never rendered, and pasted prose that begins with blanks is no code. */
const neverMarkdown = ['codeIndented', 'htmlFlow', 'htmlText'];

/** What the conversion of each node needs besides it. */
export interface Source {
  source: string;
  root: Root;
}

function blocksOf(nodes: readonly RootContent[], from: Source): TextBlock[] {
  return nodes.flatMap((node) => blockOf(node, from));
}

function blockOf(node: RootContent, from: Source): TextBlock[] {
  const span = spanOf(node);
  switch (node.type) {
    case 'heading':
      return [
        { kind: 'heading', level: node.depth, ...span, children: parseInline(node.children, from) },
      ];
    case 'paragraph':
      return [{ kind: 'paragraph', ...span, children: parseInline(node.children, from) }];
    case 'blockquote':
      return [{ kind: 'quote', ...span, children: blocksOf(node.children, from) }];
    case 'list':
      return [listOf(node, from)];
    case 'code':
      return [{ kind: 'code', ...span, children: parseInline([node], from) }];
    case 'thematicBreak':
      return [{ kind: 'rule', ...span }];
    default:
      // Definitions are read where a link names them.
      return [];
  }
}

function listOf(node: List, from: Source): TextBlock {
  const items = node.children.map(
    (item): ListItem => ({
      ...spanOf(item),
      children: headed(blocksOf(item.children, from), from),
    }),
  );
  const ordered = node.ordered === true;
  return { kind: 'list', ordered, first: node.start ?? 1, items, ...spanOf(node) };
}

/** A few words up to a colon head their item, and are set so. */
function headed(blocks: TextBlock[], { source }: Source): TextBlock[] {
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph') return blocks;
  const [words, ...rest] = first.children;
  if (words?.kind !== 'words' || words.text !== undefined) return blocks;
  const lead = /^[^.:!?\n]{2,60}:(?=\s)/.exec(source.slice(words.start, words.end))?.[0];
  if (lead === undefined) return blocks;
  const middle = words.start + lead.length;
  return [
    {
      ...first,
      children: [
        { kind: 'strong', children: [{ ...words, end: middle }] },
        { ...words, start: middle },
        ...rest,
      ],
    },
    ...others,
  ];
}
