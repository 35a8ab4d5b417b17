import Link from 'next/link';
import { WordDifference } from '../task/word-difference.tsx';
import classes from './text-conflict.module.css';

interface TextConflictProps {
  slug: string;
  version: string;
  theirs: string;
  mine: string;
}

/** Somebody saved a version meanwhile: what saving this one would change in it. */
export function TextConflict({ slug, version, theirs, mine }: TextConflictProps) {
  return (
    <section className={classes.conflict} aria-labelledby="conflict">
      <h2 id="conflict">Version {version} was saved meanwhile</h2>
      <p>
        What you typed stands in the box still, and nothing of it was saved. Saving it now makes
        these changes to version {version}:
      </p>
      <details open className={classes.difference}>
        <summary>Differences</summary>
        <WordDifference before={theirs} after={mine} />
      </details>
      <p>
        <Link href={`/documents/${slug}/edit`} prefetch={false}>
          Begin anew from version {version}
        </Link>
      </p>
    </section>
  );
}
