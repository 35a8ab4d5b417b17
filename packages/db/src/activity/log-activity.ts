import { randomUUID } from 'node:crypto';
import type { Actor } from '@touchstone/evidence';
import type { Transaction } from '../connect.ts';
import type { Prisma } from '../generated/client.ts';
import { insertRows } from '../insert-rows.ts';
import type { ObjectType } from './object-type.ts';

/** One thing that was done to one object: its fields before and after, absent where it was not there. */
export interface Change {
  action: string;
  objectType: ObjectType;
  objectId: string;
  before?: object | undefined;
  after?: object | undefined;
  claimId?: string | undefined;
  documentSlug?: string | undefined;
}

export interface Doing {
  by: Actor;
  now: Date;
  /** The batch that is taken back. */
  undoes?: string | undefined;
}

/**
 * Writes what was done in one go, in the transaction that did it.
 * @returns the batch's id, by which it is undone.
 */
export async function logActivity(
  transaction: Transaction,
  changes: readonly Change[],
  { by, now, undoes }: Doing,
): Promise<string> {
  const batch = randomUUID();
  const rows = changes.map(
    ({ action, objectType, objectId, before, after, claimId, documentSlug }, index) => ({
      // In the order in which it was done, so that it is taken back in the opposite one.
      id: `${batch}-${String(index).padStart(5, '0')}`,
      ...{ at: now, actor: by.id, action, objectType, objectId },
      ...{ before: before ?? null, after: after ?? null },
      ...{ claimId: claimId ?? null, documentSlug: documentSlug ?? null },
      ...{ batch, undoes: undoes ?? null },
    }),
  );
  await insertRows(transaction, 'activities', rows);
  return batch;
}

/** As JSON holds it: dates as ISO instants, without what is undefined. */
export function snapshot(object: object): Prisma.JsonObject {
  return JSON.parse(JSON.stringify(object));
}
