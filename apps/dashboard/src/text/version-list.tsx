import type { VersionSummary } from '@touchstone/evidence';
import Link from 'next/link';
import { Moment } from '../components/moment.tsx';
import { plural } from '../words/plural.ts';
import classes from './versions.module.css';

/** The versions of a text, newest first. */
export function VersionList({ slug, versions }: { slug: string; versions: VersionSummary[] }) {
  return (
    <ol className={classes.list} reversed start={versions[0]?.number ?? 1}>
      {versions.map(({ number, createdAt, createdBy, note, ...counts }) => (
        <li key={number}>
          <p>
            <strong>Version {number}</strong> · <Moment instant={createdAt} withTime /> ·{' '}
            {createdBy.name}
          </p>
          {note && <p className={classes.note}>{note}</p>}
          <p className={classes.state}>{claimsInWords(counts)}</p>
          <p className={classes.links}>
            <Link href={`/documents/${slug}?asOf=${createdAt}`} prefetch={false}>
              As it was then
            </Link>
            {number > 1 && (
              <Link
                href={`/documents/${slug}/versions?from=${number - 1}&to=${number}#comparison`}
                prefetch={false}
              >
                What it changed
              </Link>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}

function claimsInWords({
  anchored,
  weak,
  orphaned,
}: Pick<VersionSummary, 'anchored' | 'weak' | 'orphaned'>) {
  const parts = [`${plural(anchored, 'claim')} ${anchored === 1 ? 'stands' : 'stand'} in it`];
  if (weak > 0) parts.push(`${weak} had to be confirmed`);
  if (orphaned > 0) parts.push(`${orphaned} lost ${orphaned === 1 ? 'its' : 'their'} words`);
  return parts.join(' · ');
}
