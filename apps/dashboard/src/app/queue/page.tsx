import {
  countQueue,
  InvalidCursorError,
  listDocuments,
  listQueue,
  listStuckLinks,
} from '@touchstone/db';
import { type Actor, mayDo } from '@touchstone/evidence';
import type { Metadata } from 'next';
import Link from 'next/link';
import { admitReader } from '../../account/admit-reader.ts';
import { EmptyPlace } from '../../components/empty-place.tsx';
import { currentActor } from '../../current-actor.ts';
import { reading } from '../../database.ts';
import { itemOf } from '../../queue/item-of.tsx';
import { QueueBoard } from '../../queue/queue-board.tsx';
import { QueueFilters } from '../../queue/queue-filters.tsx';
import { type QueueQuery, queueHref, queueQuerySchema } from '../../queue/queue-query.ts';
import { QueueRule } from '../../queue/queue-rule.tsx';
import { StuckLinks } from '../../queue/stuck-links.tsx';
import { first } from '../../words/first.ts';
import { plural } from '../../words/plural.ts';
import classes from './page.module.css';

export const metadata: Metadata = { title: 'Queue' };

const pageSize = 25;

interface QueuePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function QueuePage({ searchParams }: QueuePageProps) {
  const by = await currentActor();
  if (!mayDo(by, 'decide')) {
    await admitReader();
    return <NotForReaders />;
  }
  const given = Object.entries(await searchParams).map(([key, value]) => [key, first(value)]);
  const query = queueQuerySchema.parse(Object.fromEntries(given));
  const { document, claim } = query;
  const [counts, documents, page, stuck] = await Promise.all([
    reading((db) => countQueue(db, { by, filter: { document, claim } })),
    reading(listDocuments),
    readPage(query, by),
    reading((db) => listStuckLinks(db, { by: by.id })),
  ]);
  const waits = query.kind ? counts.kinds[query.kind] : counts.total;
  return (
    <>
      <h1>Queue</h1>
      <p className={classes.total}>
        {waits === 0 ? 'Nothing waits for you.' : `${plural(waits, 'thing')} to decide.`}{' '}
        <Link href="/tasks?status=decided" prefetch={false}>
          Decided tasks
        </Link>
      </p>
      <StuckLinks links={stuck} />
      <QueueFilters query={query} counts={counts} documents={documents} />
      <QueueRule />
      <QueueBoard key={queueHref(query)} items={page.items.map(itemOf)} />
      {page.items.length === 0 && (
        <EmptyPlace>
          Proposed links, changed sources, quotes that moved and claims due for review will wait
          here for your decision, the most pressing first.
        </EmptyPlace>
      )}
      {page.nextCursor && (
        <p className={classes.next}>
          <Link href={queueHref({ ...query, after: page.nextCursor })} prefetch={false}>
            What waits after these
          </Link>
        </p>
      )}
    </>
  );
}

async function readPage({ kind, document, claim, after }: QueueQuery, by: Actor) {
  const filter = { kinds: kind && [kind], document, claim };
  try {
    return await reading((db) => listQueue(db, { by, filter, limit: pageSize, cursor: after }));
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error;
    return { items: [], nextCursor: undefined };
  }
}

function NotForReaders() {
  return (
    <>
      <h1>Queue</h1>
      <EmptyPlace>
        What waits for a decision stands here for editors. What has changed under the claims is
        there to be read among the{' '}
        <Link href="/tasks" prefetch={false}>
          review tasks
        </Link>
        .
      </EmptyPlace>
    </>
  );
}
