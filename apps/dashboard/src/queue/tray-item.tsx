import type { QueueItem } from '@touchstone/evidence';
import Link from 'next/link';
import { listInWords, plural } from '../words/plural.ts';
import classes from './item.module.css';

type Tray = Extract<QueueItem, { kind: 'tray' }>;

/** A text some of whose claims lost their words when it was edited. */
export function TrayItem({ tray: { document, weak, orphaned } }: { tray: Tray }) {
  const parts = [
    ...(weak > 0 ? [`${plural(weak, 'claim')} may stand elsewhere now`] : []),
    ...(orphaned > 0 ? [`the words of ${plural(orphaned, 'claim')} are gone`] : []),
  ];
  return (
    <>
      <p className={classes.kicker}>Claims that lost their words</p>
      <h2 className={classes.claim}>
        <Link href={`/documents/${document.slug}/tray`} prefetch={false}>
          <bdi>{document.title}</bdi>
        </Link>
      </h2>
      <p>In the newest version {listInWords(parts)}.</p>
    </>
  );
}
