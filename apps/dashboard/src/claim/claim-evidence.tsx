import type { ClaimView } from '@touchstone/evidence';
import type { ThresholdOfOutcome } from '../claim-review/threshold-line.tsx';
import { EmptyPlace } from '../components/empty-place.tsx';
import classes from './claim-evidence.module.css';
import { ComparatorSections } from './comparator-sections.tsx';
import { CountedStudies } from './counted-studies-list.tsx';
import { EvidenceMatrix } from './evidence-matrix.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { EvidenceTimeline } from './evidence-timeline.tsx';

interface ClaimEvidenceProps {
  claim: ClaimView;
  mayEdit: boolean;
  /** What matters to patients, as somebody said. */
  thresholds?: readonly ThresholdOfOutcome[] | undefined;
}

/** A claim's evidence: where it lies, how it grew, its links, and what the counts hold. */
export function ClaimEvidence({ claim, mayEdit, thresholds }: ClaimEvidenceProps) {
  const { kind, links } = claim;
  if (kind === 'advice' || links.length === 0) {
    return (
      <div className={classes.section}>
        <EmptyPlace>
          {kind === 'advice'
            ? 'This is advice. It is shown as such and takes no evidence.'
            : 'A picture of the studies, their timeline and the list of their findings will stand here once a study has been linked to this claim.'}
        </EmptyPlace>
      </div>
    );
  }
  return (
    <>
      <section className={classes.section} aria-labelledby="matrix">
        <h2 id="matrix">Where the evidence lies</h2>
        <EvidenceMatrix links={links} />
        <EvidenceTable links={links} />
      </section>
      <section className={classes.section} aria-labelledby="timeline">
        <h2 id="timeline">How it grew</h2>
        <EvidenceTimeline links={links} />
      </section>
      <ComparatorSections links={links} level={2} {...{ mayEdit, thresholds }} />
      <section className={classes.section} aria-labelledby="counted">
        <h2 id="counted">What the counts hold</h2>
        <CountedStudies links={links} />
      </section>
    </>
  );
}
