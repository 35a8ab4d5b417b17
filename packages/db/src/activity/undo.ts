import type { Actor } from '@touchstone/evidence';
import { type Db, longTransaction, type Transaction } from '../connect.ts';
import type { Activity } from '../generated/client.ts';
import { NotThereError } from '../not-there-error.ts';
import { lockBatch } from './lock-batch.ts';
import { type Change, logActivity } from './log-activity.ts';
import { type ObjectType, objectTypes } from './object-type.ts';
import { requireUndo } from './require-undo.ts';
import { reverters } from './reverters.ts';
import { UndoError } from './undo-error.ts';

export interface Undo {
  /** Of the activities to take back: all that was done in one go. */
  batch: string;
  by: Actor;
  now?: Date;
}

/**
 * Takes back what was done in one go: all of it, or nothing where an object was changed since.
 * History keeps both. @returns the batch of the undoing, which can be undone in its turn.
 * @throws AccessError, NotThereError, UndoError, ConflictError
 */
export async function undo(db: Db, { batch, by, now = new Date() }: Undo): Promise<string> {
  return db.$transaction(async (transaction) => {
    const changes = await revertAll(transaction, batch, { by, now });
    return logActivity(transaction, changes, { by, now, undoes: batch });
  }, longTransaction);
}

async function revertAll(
  transaction: Transaction,
  batch: string,
  about: { by: Actor; now: Date },
): Promise<Change[]> {
  const activities = await transaction.activity.findMany({
    where: { batch },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  if (activities.length === 0) throw new NotThereError('change', batch);
  requireUndo(about.by, new Set(activities.flatMap((one) => typeOf(one.objectType) ?? [])));
  await lockBatch(transaction, activities);
  // Looked at once it is locked: of two who take it back at once the second is told so.
  if ((await transaction.activity.count({ where: { undoes: batch } })) > 0) {
    throw new UndoError('This was taken back already. Look at the history.');
  }
  const changes: Change[] = [];
  for (const group of inGroups(activities)) {
    const objectType = group[0]?.objectType ?? '';
    const type = typeOf(objectType);
    const revert = type && reverters[type];
    if (!revert) throw new UndoError(`A change of a ${objectType} cannot be taken back.`);
    for (const change of await revert(transaction, group, about)) changes.push(change);
  }
  return changes;
}

/** In their order, one after the other of one type together, each of another object. */
function inGroups(activities: readonly Activity[]): Activity[][] {
  const groups: Activity[][] = [];
  let ids = new Set<string>();
  for (const activity of activities) {
    const group = groups.at(-1);
    if (group?.[0]?.objectType === activity.objectType && !ids.has(activity.objectId)) {
      group.push(activity);
    } else {
      groups.push([activity]);
      ids = new Set();
    }
    ids.add(activity.objectId);
  }
  return groups;
}

function typeOf(objectType: string): ObjectType | undefined {
  return objectTypes.find((known) => known === objectType);
}
