import type { ActivityView } from '@touchstone/evidence';
import { readPersonNames } from '../access/read-person-names.ts';
import type { Db } from '../connect.ts';
import { decodeEventCursor, encodeEventCursor } from '../event-cursor.ts';
import { toActivityView } from './activity-row.ts';
import { findUndoable } from './find-undoable.ts';
import type { ObjectType } from './object-type.ts';

export interface ActivityQuery {
  /** All of a type, or one by its id. */
  object?: { type: ObjectType; id?: string | undefined } | undefined;
  claimId?: string | undefined;
  documentSlug?: string | undefined;
  /** Id of whoever did it. */
  actor?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface ActivityPage {
  activities: ActivityView[];
  /** Absent on the last page. */
  nextCursor?: string | undefined;
}

/** Who did what, the latest first. @throws InvalidCursorError */
export async function listActivity(
  db: Db,
  { object, claimId, documentSlug, actor, limit, cursor }: ActivityQuery,
): Promise<ActivityPage> {
  const rows = await db.activity.findMany({
    where: {
      ...(object && { objectType: object.type }),
      ...(object?.id !== undefined && { objectId: object.id }),
      ...(claimId !== undefined && { claimId }),
      ...(documentSlug !== undefined && { documentSlug }),
      ...(actor !== undefined && { actor }),
      ...(cursor !== undefined && olderThan(decodeEventCursor(cursor))),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    // One more than the page tells whether there is another.
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const nameOf = await readPersonNames(
    db,
    page.map((row) => row.actor),
  );
  const undoable = await findUndoable(
    db,
    page.flatMap(({ batch }) => batch ?? []),
  );
  const activities = page.map((row) => toActivityView(row, { nameOf, undoable }));
  const last = rows.length > limit ? activities.at(-1) : undefined;
  return { activities, nextCursor: last && encodeEventCursor(last) };
}

function olderThan({ at, id }: { at: string; id: string }) {
  return { OR: [{ at: { lt: new Date(at) } }, { at: new Date(at), id: { lt: id } }] };
}
