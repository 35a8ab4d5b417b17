import { InvalidCursorError, listActivity, listActors, listDocuments } from '@touchstone/db';
import type { Metadata } from 'next';
import Link from 'next/link';
import { ActivityFilters } from '../../activity/activity-filters.tsx';
import { ActivityList } from '../../activity/activity-list.tsx';
import {
  type ActivityFilter,
  activityFilterSchema,
  activityHref,
} from '../../activity/activity-query.ts';
import { EmptyPlace } from '../../components/empty-place.tsx';
import { reading } from '../../database.ts';
import { first } from '../../words/first.ts';
import classes from './page.module.css';

export const metadata: Metadata = { title: 'Activity' };

const pageSize = 50;

interface ActivityPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ActivityPage({ searchParams }: ActivityPageProps) {
  const given = Object.entries(await searchParams).map(([key, value]) => [key, first(value)]);
  const filter = activityFilterSchema.parse(Object.fromEntries(given));
  const [people, documents, page] = await Promise.all([
    reading(listActors),
    reading(listDocuments),
    readPage(filter),
  ]);
  const { after: _, ...kept } = filter;
  return (
    <>
      <h1>Activity</h1>
      <p className={classes.what}>Who changed what, the latest first.</p>
      {filter.claim && (
        <p className={classes.what}>
          Of the claim{' '}
          <Link href={`/claims/${filter.claim}`} prefetch={false}>
            {filter.claim}
          </Link>
          .{' '}
          <Link href={activityHref({ ...kept, claim: undefined })} prefetch={false}>
            Of everything
          </Link>
        </p>
      )}
      <ActivityFilters filter={filter} people={people} documents={documents} />
      <ActivityList activities={page.activities} />
      {page.activities.length === 0 && (
        <EmptyPlace>
          {filter.after
            ? 'There is no such page of it. Start again from the latest.'
            : 'Changes of links, claims, texts and ratings will stand here, each with who made it.'}
        </EmptyPlace>
      )}
      {page.nextCursor && (
        <p className={classes.next}>
          <Link href={activityHref({ ...kept, after: page.nextCursor })} prefetch={false}>
            Older
          </Link>
        </p>
      )}
    </>
  );
}

async function readPage({ who, what, id, document, claim, after }: ActivityFilter) {
  try {
    return await reading((db) =>
      listActivity(db, {
        ...{ actor: who, documentSlug: document, claimId: claim, cursor: after },
        object: what && { type: what, id },
        limit: pageSize,
      }),
    );
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error;
    return { activities: [], nextCursor: undefined };
  }
}
