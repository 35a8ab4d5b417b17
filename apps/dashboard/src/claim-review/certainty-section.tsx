import type { ClaimReview, LinkView } from '@touchstone/evidence';
import { actorMay } from '../current-actor.ts';
import { CertaintyRowView } from './certainty-row-view.tsx';
import { certaintyRows } from './certainty-rows.ts';
import classes from './certainty-section.module.css';
import { ThresholdList } from './threshold-list.tsx';

interface CertaintySectionProps {
  claim: string;
  links: readonly LinkView[];
  review: ClaimReview;
}

/** How certain the evidence as a whole is, for each outcome and comparator, and what matters to patients. */
export async function CertaintySection({ claim, links, review }: CertaintySectionProps) {
  const rows = certaintyRows(links, review.certainties);
  if (rows.length === 0) return null;
  const mayEdit = await actorMay('edit-claims');
  return (
    <section className={classes.section} aria-labelledby="certainty">
      <h2 id="certainty">How certain it is</h2>
      <p className={classes.note}>
        By GRADE, of the evidence as a whole and never of one study. Where nobody has rated it,
        nothing is said.
      </p>
      <ul className={classes.rows}>
        {rows.map((row) => (
          <CertaintyRowView key={`${row.outcome} ${row.comparator}`} {...{ claim, row, mayEdit }} />
        ))}
      </ul>
      <ThresholdList
        claim={claim}
        outcomes={[...new Set(rows.map(({ outcome }) => outcome))]}
        thresholds={review.thresholds}
        mayEdit={mayEdit}
      />
    </section>
  );
}
