import type { Inline, Span, TextBlock, Words } from '@touchstone/evidence';
import { Fragment, type ReactNode } from 'react';
import classes from './document-text.module.css';

interface TextRendering {
  words: (words: Words) => ReactNode;
  link: (link: Extract<Inline, { kind: 'link' }>, children: ReactNode) => ReactNode;
  /** What follows a block; nothing usually. */
  after?: (span: Span) => ReactNode;
  /** How many lines of bars lie beneath a block's first one. */
  levels: (span: Span) => number;
}

interface TextBlocksProps {
  blocks: readonly TextBlock[];
  rendering: TextRendering;
  /** Within a list or a quote, where no title stands. */
  nested?: boolean;
}

/** A text's blocks as they are set for reading. */
export function TextBlocks({ blocks, rendering, nested = false }: TextBlocksProps) {
  return blocks.map((block, index) => (
    <BlockOfText
      key={block.start}
      block={block}
      isTitle={!nested && index === 0 && isTitled(blocks)}
      rendering={rendering}
    />
  ));
}

/** Whether a text begins with its title. */
export function isTitled([first]: readonly TextBlock[]): boolean {
  return first?.kind === 'heading' && first.level === 1;
}

interface BlockProps {
  block: TextBlock;
  isTitle: boolean;
  rendering: TextRendering;
}

function BlockOfText({ block, isTitle, rendering }: BlockProps) {
  switch (block.kind) {
    case 'rule':
      return <hr className={classes.rule} />;
    case 'quote':
      return (
        <blockquote className={classes.quote}>
          <TextBlocks blocks={block.children} rendering={rendering} nested />
        </blockquote>
      );
    case 'list':
      return <ListOfText list={block} rendering={rendering} />;
    default:
      return <Leaf block={block} isTitle={isTitle} rendering={rendering} />;
  }
}

interface LeafProps {
  block: Extract<TextBlock, { kind: 'heading' | 'paragraph' | 'code' }>;
  isTitle: boolean;
  rendering: TextRendering;
}

function Leaf({ block, isTitle, rendering }: LeafProps) {
  const children = <Pieces pieces={block.children} rendering={rendering} />;
  const style = { '--levels': rendering.levels(block) };
  const Heading = isTitle ? 'h1' : block.kind === 'heading' && block.level > 2 ? 'h3' : 'h2';
  return (
    <>
      {block.kind === 'heading' && <Heading className={classes.heading}>{children}</Heading>}
      {block.kind === 'paragraph' && (
        <p className={classes.paragraph} style={style}>
          {children}
        </p>
      )}
      {block.kind === 'code' && <pre className={classes.code}>{children}</pre>}
      {rendering.after?.(block)}
    </>
  );
}

function ListOfText(props: {
  list: Extract<TextBlock, { kind: 'list' }>;
  rendering: TextRendering;
}) {
  const { list, rendering } = props;
  const List = list.ordered ? 'ol' : 'ul';
  return (
    <List className={classes.list} {...(list.ordered ? { start: list.first } : {})}>
      {list.items.map((item) => (
        <li key={item.start}>
          <TextBlocks blocks={item.children} rendering={rendering} nested />
        </li>
      ))}
    </List>
  );
}

/** What a paragraph holds, in order. */
function Pieces({ pieces, rendering }: { pieces: readonly Inline[]; rendering: TextRendering }) {
  return pieces.map((piece, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one paragraph have no other name.
    <Fragment key={index}>
      <Piece piece={piece} rendering={rendering} />
    </Fragment>
  ));
}

function Piece({ piece, rendering }: { piece: Inline; rendering: TextRendering }) {
  if (piece.kind === 'words') return rendering.words(piece);
  if (piece.kind === 'break') return <br />;
  const children = <Pieces pieces={piece.children} rendering={rendering} />;
  if (piece.kind === 'link') return rendering.link(piece, children);
  if (piece.kind === 'emphasis') return <em>{children}</em>;
  if (piece.kind === 'code') return <code>{children}</code>;
  return <strong className={classes.lead}>{children}</strong>;
}
