import type { TaskView } from '@touchstone/evidence';
import Link from 'next/link';
import classes from './item.module.css';

/** The claim in question, and whose it is. */
export function ItemClaim({ claim }: { claim: TaskView['claim'] }) {
  return (
    <h2 className={classes.claim}>
      <Link href={`/claims/${claim.id}`} prefetch={false}>
        <bdi>{claim.statement}</bdi>
      </Link>
      <small>
        <bdi>{claim.document.title}</bdi>
      </small>
    </h2>
  );
}
