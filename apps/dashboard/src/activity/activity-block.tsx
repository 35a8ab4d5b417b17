import { type ActivityQuery, listActivity } from '@touchstone/db';
import Link from 'next/link';
import { EmptyPlace } from '../components/empty-place.tsx';
import { reading } from '../database.ts';
import classes from './activity-block.module.css';
import { ActivityList } from './activity-list.tsx';

interface ActivityBlockProps {
  /** What its history is: `{ claimId }`, `{ documentSlug }`, `{ object: { type, id } }`. */
  of: Pick<ActivityQuery, 'claimId' | 'documentSlug' | 'object'>;
  /** Where all of it is. */
  href: string;
}

const few = 8;

/** The latest of an object's history, on its own page. */
export async function ActivityBlock({ of, href }: ActivityBlockProps) {
  const { activities, nextCursor } = await reading((db) => listActivity(db, { ...of, limit: few }));
  return (
    <section className={classes.block} aria-labelledby="history">
      <h2 id="history">History</h2>
      {activities.length === 0 ? (
        <EmptyPlace>Who changed what, and when, will stand here.</EmptyPlace>
      ) : (
        <ActivityList activities={activities} />
      )}
      {nextCursor && (
        <p className={classes.more}>
          <Link href={href} prefetch={false}>
            All of its history
          </Link>
        </p>
      )}
    </section>
  );
}
