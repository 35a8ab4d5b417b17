import type { LinkDetail } from '@touchstone/evidence';
import Link from 'next/link';
import { noOtherEditor } from '../words/no-other-editor.ts';
import { plural } from '../words/plural.ts';
import classes from './stuck-links.module.css';

/** What waits for another editor while there is none: nobody's queue has it. */
export function StuckLinks({ links }: { links: readonly LinkDetail[] }) {
  if (links.length === 0) return null;
  const wait = links.length === 1 ? 'waits' : 'wait';
  return (
    <section className={classes.stuck} aria-label="Waits for another editor">
      <p>
        {plural(links.length, 'link')} that you are for {wait} for another editor. {noOtherEditor}
      </p>
      <ul>
        {links.map(({ id, claim, report }) => (
          <li key={id}>
            <Link href={`/links/${id}`} prefetch={false}>
              {report.byline} {report.year}
            </Link>{' '}
            on “<bdi>{claim.statement}</bdi>”
          </li>
        ))}
      </ul>
    </section>
  );
}
