import type { EventKind, EventView } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { decodeEventCursor, encodeEventCursor } from './event-cursor.ts';
import { toEventView } from './event-row.ts';

export interface EventQuery {
  kinds?: readonly EventKind[] | undefined;
  topic?: string | undefined;
  /** The `nextCursor` of the page before. */
  cursor?: string | undefined;
  limit: number;
}

export interface EventPage {
  /** The newest first. */
  events: EventView[];
  /** Absent on the last page. */
  nextCursor?: string | undefined;
}

/** What people are told of, in pages. @throws InvalidCursorError */
export async function listEvents(db: Db, query: EventQuery): Promise<EventPage> {
  const { kinds, topic, cursor, limit } = query;
  const rows = await db.event.findMany({
    where: {
      ...(kinds && { kind: { in: [...kinds] } }),
      ...(topic !== undefined && { topicSlug: topic }),
      ...(cursor !== undefined && olderThan(decodeEventCursor(cursor))),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    // One more than the page tells whether there is another.
    take: limit + 1,
  });
  const events = rows.slice(0, limit).map(toEventView);
  const last = rows.length > limit ? events.at(-1) : undefined;
  return { events, nextCursor: last && encodeEventCursor(last) };
}

function olderThan({ at, id }: { at: string; id: string }) {
  return { OR: [{ at: { lt: new Date(at) } }, { at: new Date(at), id: { lt: id } }] };
}
