import type { ClaimView } from '@touchstone/evidence';
import Link from 'next/link';
import classes from './link-page-head.module.css';

interface LinkPageHeadProps {
  claim: {
    id: string;
    statement?: ClaimView['statement'];
    document: { slug: string; title: string };
  };
  title: string;
}

/** What is being done, and for which claim: its words stay in sight while somebody decides. */
export function LinkPageHead({ claim, title }: LinkPageHeadProps) {
  return (
    <header className={classes.head}>
      <p className={classes.place}>
        <Link href={`/documents/${claim.document.slug}`} prefetch={false}>
          <bdi>{claim.document.title}</bdi>
        </Link>
      </p>
      <h1>
        <bdi>{title}</bdi>
      </h1>
      <p className={classes.claim}>
        <span className={classes.to}>Claim </span>
        <Link href={`/claims/${claim.id}`} prefetch={false}>
          <bdi>{claim.statement}</bdi>
        </Link>
      </p>
    </header>
  );
}
