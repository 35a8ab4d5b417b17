import type { ReportView } from '@touchstone/evidence';
import Link from 'next/link';
import { comparatorHeading } from '../claim/comparator-sections.tsx';
import { EmptyPlace } from '../components/empty-place.tsx';
import { Shape } from '../components/shape.tsx';
import { directionHeadings } from '../words/labels.ts';
import { scopeInWords } from '../words/scope-in-words.ts';
import classes from './bears-on.module.css';

/** The claims that the report bears on and what it found for each. */
export function BearsOn({ claims }: { claims: ReportView['bearsOn'] }) {
  return (
    <section aria-labelledby="bears-on">
      <h2 id="bears-on">Claims it bears on</h2>
      {claims.length === 0 && (
        <EmptyPlace>
          None. Once an editor links this report to a claim, what it says about it stands here.
        </EmptyPlace>
      )}
      {claims.map(({ claim, statement, document, links }) => (
        <div key={claim} className={classes.claim}>
          <h3 className={classes.statement}>
            <Link href={`/claims/${claim}`} prefetch={false}>
              {statement}
            </Link>
          </h3>
          <p className={classes.document}>
            <bdi>{document.title}</bdi>
          </p>
          <ul className={classes.links}>
            {links.map((link) => (
              <li key={link.id}>
                <p className={classes.scope}>
                  <Shape stance={link.direction} hollow={link.directness === 'indirect'} />{' '}
                  {directionHeadings[link.direction]} · {comparatorHeading(link.comparator)} ·{' '}
                  {scopeInWords(link)}
                  {link.status !== 'accepted' && ` · ${link.status}, counts for nothing`}
                </p>
                <p className={classes.finding}>{link.finding}</p>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
