import type { Actor } from '@touchstone/evidence';
import { type Db, longTransaction, type Transaction } from '../connect.ts';
import { NotThereError } from '../not-there-error.ts';
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
  if ((await transaction.activity.count({ where: { undoes: batch } })) > 0) {
    throw new UndoError('This was taken back already. Look at the history.');
  }
  const changes: Change[] = [];
  for (const activity of activities) {
    const type = typeOf(activity.objectType);
    const revert = type && reverters[type];
    if (!revert) throw new UndoError(`A change of a ${activity.objectType} cannot be taken back.`);
    changes.push(...(await revert(transaction, activity, about)));
  }
  return changes;
}

function typeOf(objectType: string): ObjectType | undefined {
  return objectTypes.find((known) => known === objectType);
}
