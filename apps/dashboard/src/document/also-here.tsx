import type { ClaimInText, DocumentView } from '@touchstone/evidence';
import { Counts } from '../components/counts.tsx';
import { claimName } from '../words/claim-name.ts';
import classes from './also-here.module.css';
import { ChooseLink } from './choose-link.tsx';
import { claimHref } from './claim-href.ts';

interface AlsoHereProps {
  claim: Pick<ClaimInText, 'id' | 'position'>;
  document: Pick<DocumentView, 'slug' | 'claims'>;
  asOf?: string | undefined;
}

/** Other claims that share words with the chosen one: whoever chose the place may mean one of them. */
export function AlsoHere({ claim, document, asOf }: AlsoHereProps) {
  const { start, end } = claim.position;
  const others = document.claims.filter(
    ({ id, position }) => id !== claim.id && position.start < end && position.end > start,
  );
  if (others.length === 0) return null;
  return (
    <section className={classes.here} aria-labelledby="also-here">
      <h3 id="also-here">
        {others.length === 1 ? 'Another claim at this place' : 'Other claims at this place'}
      </h3>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <ChooseLink href={claimHref(document.slug, other.id, asOf)}>
              {claimName(other)}
            </ChooseLink>
            <span className={classes.state}>
              {other.kind === 'advice' ? 'advice' : <Counts balance={other.evidence} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
