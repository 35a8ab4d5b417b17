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
