import type { LinkDetail } from '@touchstone/evidence';
import Link from 'next/link';
import { plural } from '../words/plural.ts';
import classes from './claim-linking.module.css';
import { LinkLine } from './link-line.tsx';

interface ClaimWithdrawnProps {
  links: readonly LinkDetail[];
  mayEdit: boolean;
}

/** Links that count no more, folded away; each can be read and, by an editor, restored. */
export function ClaimWithdrawn({ links, mayEdit }: ClaimWithdrawnProps) {
  if (links.length === 0) return null;
  return (
    <details className={classes.fold}>
      <summary>{plural(links.length, 'link')} withdrawn or rejected</summary>
      <ul className={classes.list}>
        {links.map((link) => (
          <li key={link.id}>
            <LinkLine link={link} />
            <p className={classes.about}>
              <Link href={`/links/${link.id}#withdraw`} prefetch={false}>
                {mayEdit ? 'Read or restore it' : 'Read it'}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
