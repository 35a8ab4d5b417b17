import type { Code, Nodes, PhrasingContent, Root } from 'mdast';
import type { Inline, Span, Words } from './text-blocks.ts';

/** What a heading, a paragraph or a block of code holds, with the places of its words. */
export function parseInline(
  nodes: readonly (PhrasingContent | Code)[],
  from: { source: string; root: Root },
): Inline[] {
  return joined(nodes.flatMap((node) => inlineOf(node, from)));
}

/** Where a node stands; the parser gives every node its place. */
export function spanOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function inlineOf(node: PhrasingContent | Code, from: { source: string; root: Root }): Inline[] {
  switch (node.type) {
    case 'text':
      return [wordsOf(node.value, { within: spanOf(node), source: from.source })];
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: parseInline(node.children, from) }];
    case 'code':
    case 'inlineCode': {
      const words = wordsOf(node.value, { within: spanOf(node), source: from.source });
      return [{ kind: 'code', children: [words] }];
    }
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
      return linkOf(node.url, parseInline(node.children, from));
    case 'linkReference': {
      const url = definitionOf(node.identifier, from.root);
      return linkOf(url, parseInline(node.children, from));
    }
    case 'image':
    case 'imageReference':
      // Nothing is fetched from elsewhere; its words say what there is.
      return [{ kind: 'words', ...spanOf(node), text: `[Image: ${node.alt || 'without words'}]` }];
    default:
      return [{ kind: 'words', ...spanOf(node) }];
  }
}

/** The span within a node where its value stands; where it does not, word for word, the whole. */
function wordsOf(value: string, { within, source }: { within: Span; source: string }): Words {
  const written = source.slice(within.start, within.end);
  if (written === value) return { kind: 'words', ...within };
  // A line that ends in blanks is read without them.
  if (value.endsWith('\n') && written.replace(/[ \t]+\r?\n$/, '\n') === value) {
    return { kind: 'words', ...within };
  }
  const at = value === '' ? -1 : written.indexOf(value);
  if (at > 0) {
    return { kind: 'words', start: within.start + at, end: within.start + at + value.length };
  }
  return { kind: 'words', ...within, text: value };
}

/** Only to where a browser reads and a mail goes; anything else is its words alone. */
function linkOf(href: string | undefined, children: Inline[]): Inline[] {
  const protocol = URL.parse(href ?? '')?.protocol;
  const isSafe = protocol !== undefined && ['http:', 'https:', 'mailto:'].includes(protocol);
  return href !== undefined && isSafe ? [{ kind: 'link', href, children }] : children;
}

function definitionOf(
  identifier: string,
  { children }: { children: readonly Nodes[] },
): string | undefined {
  for (const node of children) {
    if (node.type === 'definition' && node.identifier === identifier) return node.url;
    const within = 'children' in node ? definitionOf(identifier, node) : undefined;
    if (within !== undefined) return within;
  }
  return undefined;
}

/** Pieces that follow each other in the source, too, are one piece. */
function joined(pieces: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const follows =
      last?.kind === 'words' &&
      piece.kind === 'words' &&
      last.end === piece.start &&
      last.text === undefined &&
      piece.text === undefined;
    if (follows) result[result.length - 1] = { ...last, end: piece.end };
    else result.push(piece);
  }
  return result;
}
