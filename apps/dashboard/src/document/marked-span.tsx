import { type ClaimInText, type DocumentView, isContested, type Words } from '@touchstone/evidence';
import { Fragment } from 'react';
import { Counts } from '../components/counts.tsx';
import { barBackground } from './bar-background.ts';
import { barsUnder } from './bars-under.ts';
import { claimHref } from './claim-href.ts';
import { ClaimLink } from './claim-link.tsx';
import classes from './marked-span.module.css';
import { type Segment, segmentClaims } from './segment-claims.ts';

export interface Marking {
  document: DocumentView;
  chosen?: string | undefined;
  /** The instant whose state is shown; now where absent. */
  asOf?: string | undefined;
  /** Line under the text on which each claim's bar runs. */
  levels: Map<string, number>;
  /** Claims that have their stop for the Tab key already; later pieces of them get none. */
  linked: Set<string>;
}

/** A run of the text with its claims marked: bars beneath, counts after the last word. */
export function MarkedSpan({ words: run, marking }: { words: Words; marking: Marking }) {
  const { text, claims } = marking.document;
  return segmentClaims(run, claims).map((segment) => {
    const words = wordsOf(run, { segment, text });
    const top = claims.find((claim) => claim.id === segment.covers[0]);
    if (top === undefined) return <Fragment key={segment.start}>{words}</Fragment>;
    const alsoEnding = claims.filter(({ id }) => id !== top.id && segment.ends.includes(id));
    return (
      <Fragment key={segment.start}>
        <Mark claim={top} marking={marking}>
          <span
            className={classes.passage}
            style={barBackground(barsUnder(segment, { claims, levels: marking.levels }))}
            data-chosen={segment.covers.includes(marking.chosen ?? '') || undefined}
          >
            {words}
          </span>
          {segment.ends.includes(top.id) && <Ending claim={top} />}
        </Mark>
        {alsoEnding.map((claim) => (
          <Mark key={claim.id} claim={claim} marking={marking}>
            <Ending claim={claim} />
          </Mark>
        ))}
      </Fragment>
    );
  });
}

/** What Markdown writes otherwise than it is read cannot be cut: the first segment shows it all. */
function wordsOf(run: Words, { segment, text }: { segment: Segment; text: string }): string {
  if (run.text === undefined) return text.slice(segment.start, segment.end);
  return segment.start === run.start ? run.text : '';
}

function Mark(props: { claim: ClaimInText; marking: Marking; children: React.ReactNode }) {
  const { claim, marking, children } = props;
  const isFirst = !marking.linked.has(claim.id);
  marking.linked.add(claim.id);
  const chosen = marking.chosen === claim.id;
  return (
    <ClaimLink
      href={claimHref(marking.document.slug, claim.id, marking.asOf)}
      claim={claim.id}
      chosen={chosen}
      isFirst={isFirst}
      contested={isContested(claim.evidence)}
    >
      {children}
    </ClaimLink>
  );
}

/** What follows the last word of a claim; never torn from it at a line's end. */
function Ending({ claim }: { claim: ClaimInText }) {
  return (
    <span className={classes.ending}>
      {'\u00a0'}
      {claim.kind === 'advice' ? (
        <span className={classes.advice}>advice</span>
      ) : (
        <Counts balance={claim.evidence} />
      )}
    </span>
  );
}
