import {
  type DocumentView,
  listWords,
  parseMarkdown,
  type Span,
  wordsWithin,
} from '@touchstone/evidence';
import type { ReactNode } from 'react';
import classes from './document-text.module.css';
import { fitClaims } from './fit-claims.ts';
import { MarkedSpan, type Marking } from './marked-span.tsx';
import { barLevels } from './segment-claims.ts';
import { isTitled, TextBlocks } from './text-blocks.tsx';
import { TextLink } from './text-link.tsx';

interface DocumentTextProps {
  document: DocumentView;
  /** Id of the chosen claim. */
  chosen?: string | undefined;
  asOf?: string | undefined;
  /** The evidence of the chosen claim; it follows the block in which the claim ends. */
  panel: ReactNode;
}

/** The text, set for reading, with every claim marked in place. */
export function DocumentText({ document, chosen, asOf, panel }: DocumentTextProps) {
  const blocks = parseMarkdown(document.text);
  const claims = fitClaims(document.claims, listWords(blocks));
  const levels = barLevels(claims);
  const marking: Marking = {
    document: { ...document, claims },
    chosen,
    asOf,
    levels,
    linked: new Set(),
  };
  const end = claims.find((claim) => claim.id === chosen)?.position.end;
  const within = (span: Span) =>
    claims.filter(({ position }) => position.start < span.end && position.end > span.start);
  const isMarked = (span: Span) => within(span).length > 0;
  return (
    <>
      {!isTitled(blocks) && <h1 className={classes.heading}>{document.title}</h1>}
      <TextBlocks
        blocks={blocks}
        rendering={{
          words: (words) => <MarkedSpan words={words} marking={marking} />,
          link: ({ href, children }, words) => (
            <TextLink href={href} inClaim={wordsWithin(children).some(isMarked)}>
              {words}
            </TextLink>
          ),
          after: (span) =>
            end !== undefined && span.start < end && end <= span.end ? panel : null,
          levels: (span) => Math.max(0, ...within(span).map(({ id }) => levels.get(id) ?? 0)),
        }}
      />
    </>
  );
}
