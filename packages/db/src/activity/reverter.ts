import type { Actor } from '@touchstone/evidence';
import type { Transaction } from '../connect.ts';
import type { Activity } from '../generated/client.ts';
import type { Change } from './log-activity.ts';

/**
 * Takes back what one activity says was done to an object of one type.
 * @returns what that changed, to be logged.
 * @throws ConflictError where the object was changed since.
 */
export type Reverter = (
  transaction: Transaction,
  activity: Activity,
  about: { by: Actor; now: Date },
) => Promise<Change[]>;

/** Takes back what several activities say, each of another object, at once; in the order given. */
export type GroupReverter = (
  transaction: Transaction,
  activities: readonly Activity[],
  about: { by: Actor; now: Date },
) => Promise<Change[]>;

/** For objects of which few are ever changed in one go. */
export function oneByOne(revert: Reverter): GroupReverter {
  return async (transaction, activities, about) => {
    const changes: Change[] = [];
    for (const activity of activities) {
      changes.push(...(await revert(transaction, activity, about)));
    }
    return changes;
  };
}
