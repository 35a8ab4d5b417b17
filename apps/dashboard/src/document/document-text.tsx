import type { DocumentView } from '@touchstone/evidence';
import type { ReactNode } from 'react';
import classes from './document-text.module.css';
import { MarkedSpan, type Marking } from './marked-span.tsx';
import { type Block, parseBlocks, type Span } from './parse-blocks.ts';
import { barLevels } from './segment-claims.ts';

interface DocumentTextProps {
  document: DocumentView;
  /** Id of the chosen claim. */
  chosen?: string | undefined;
  /** The evidence of the chosen claim; it follows the block in which the claim ends. */
  panel: ReactNode;
}

/** The text, set for reading, with every claim marked in place. */
export function DocumentText({ document, chosen, panel }: DocumentTextProps) {
  const marking: Marking = {
    document,
    chosen,
    levels: barLevels(document.claims),
    linked: new Set(),
  };
  const end = document.claims.find((claim) => claim.id === chosen)?.position.end;
  const panelAfter = (span: Span): ReactNode =>
    end !== undefined && span.start < end && end <= span.end ? panel : null;
  return parseBlocks(document.text).map((block) => (
    <BlockOfText key={keyOf(block)} block={block} marking={marking} panelAfter={panelAfter} />
  ));
}

interface BlockProps {
  block: Block;
  marking: Marking;
  panelAfter: (span: Span) => ReactNode;
}

function BlockOfText({ block, marking, panelAfter }: BlockProps) {
  if (block.kind === 'heading') {
    // The page's own heading is the title; every other heading stands below it.
    const Heading = block.level === 1 ? 'h1' : block.level === 2 ? 'h2' : 'h3';
    return (
      <>
        <Heading className={classes.heading}>
          <MarkedSpan span={block.text} marking={marking} />
        </Heading>
        {panelAfter(block.text)}
      </>
    );
  }
  if (block.kind === 'paragraph') {
    return (
      <>
        <p className={classes.paragraph} style={{ '--levels': levelsUnder(block.text, marking) }}>
          <MarkedSpan span={block.text} marking={marking} />
        </p>
        {panelAfter(block.text)}
      </>
    );
  }
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List className={classes.list} {...(block.ordered ? { start: block.first } : {})}>
      {block.items.map(({ text, lead }) => (
        <li key={text.start}>
          <p className={classes.paragraph} style={{ '--levels': levelsUnder(text, marking) }}>
            {lead && (
              <strong className={classes.lead}>
                <MarkedSpan span={lead} marking={marking} />
              </strong>
            )}
            <MarkedSpan
              span={{ start: lead?.end ?? text.start, end: text.end }}
              marking={marking}
            />
          </p>
          {panelAfter(text)}
        </li>
      ))}
    </List>
  );
}

/** How many lines of bars lie beneath the first one: the lines of text stand further apart then. */
function levelsUnder(span: Span, { document, levels }: Marking): number {
  const inside = document.claims.filter(
    ({ position }) => position.start < span.end && position.end > span.start,
  );
  return Math.max(0, ...inside.map(({ id }) => levels.get(id) ?? 0));
}

function keyOf(block: Block): number {
  return block.kind === 'list' ? (block.items[0]?.text.start ?? 0) : block.text.start;
}
