import type { ClaimView, DocumentView } from '@touchstone/evidence';
import Link from 'next/link';
import { claimSentence, sentenceText } from '../claim/claim-sentence.ts';
import { ComparatorSections } from '../claim/comparator-sections.tsx';
import { PanelReview } from '../claim-review/panel-review.tsx';
import { EmptyPlace } from '../components/empty-place.tsx';
import { claimName } from '../words/claim-name.ts';
import { claimKindLabels } from '../words/labels.ts';
import { AlsoHere } from './also-here.tsx';
import { ChooseLink } from './choose-link.tsx';
import { claimHref } from './claim-href.ts';
import classes from './claim-panel.module.css';
import { PanelFrame } from './panel-frame.tsx';
import { withAsOf } from './with-as-of.ts';

interface ClaimPanelProps {
  claim: ClaimView;
  document: DocumentView;
  /** Place of the claim in the text, from 0. */
  index: number;
  asOf?: string | undefined;
}

/** The evidence of the chosen claim: beside the text, or below its paragraph on a phone. */
export function ClaimPanel({ claim, document, index, asOf }: ClaimPanelProps) {
  const isAdvice = claim.kind === 'advice';
  return (
    <PanelFrame
      key={claim.id}
      claim={claim.id}
      closeHref={withAsOf(`/documents/${document.slug}`, asOf)}
      position={`Claim ${index + 1} of ${document.claims.length} · ${claimKindLabels[claim.kind]}`}
    >
      <h2 id="panel-title" tabIndex={-1} className={classes.statement}>
        {claimName(claim)}
      </h2>
      <AlsoHere {...{ document, asOf }} claim={claim} />
      {isAdvice ? (
        <EmptyPlace>This is advice. It is shown as such and takes no evidence.</EmptyPlace>
      ) : (
        <>
          <p className={classes.sentence}>{sentenceText(claimSentence(claim.links))}</p>
          <p>
            <Link
              href={withAsOf(`/claims/${claim.id}`, asOf)}
              prefetch={false}
              className={classes.more}
            >
              Matrix, timeline and all figures
            </Link>
          </p>
          {asOf === undefined && <PanelReview id={claim.id} />}
          <ComparatorSections links={claim.links} level={3} compact />
        </>
      )}
      <Neighbours document={document} index={index} asOf={asOf} />
    </PanelFrame>
  );
}

function Neighbours({ document, index, asOf }: Omit<ClaimPanelProps, 'claim'>) {
  const before = document.claims[index - 1];
  const after = document.claims[index + 1];
  return (
    <nav aria-label="Other claims" className={classes.neighbours}>
      {before && (
        <ChooseLink href={claimHref(document.slug, before.id, asOf)}>← Claim {index}</ChooseLink>
      )}
      {after && (
        <ChooseLink href={claimHref(document.slug, after.id, asOf)}>Claim {index + 2} →</ChooseLink>
      )}
    </nav>
  );
}
