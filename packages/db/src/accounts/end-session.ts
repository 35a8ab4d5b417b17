import type { Actor } from '@touchstone/evidence';
import { logActivity } from '../activity/log-activity.ts';
import type { Db, Transaction } from '../connect.ts';
import { requireOwn } from './require-own.ts';

export interface EndSession {
  id: string;
  /** Whose it is. */
  person: string;
  by: Actor;
  now?: Date;
}

/** Signs a browser out, at once. One that has ended already stays ended. @throws AccessError */
export async function endSession(
  db: Db,
  { id, person, by, now = new Date() }: EndSession,
): Promise<{ ended: number }> {
  requireOwn(by, person);
  return db.$transaction((transaction) => end(transaction, { userId: person, id }, { by, now }));
}

/** Signs somebody out everywhere. @throws AccessError */
export async function endSessions(
  db: Db,
  { person, by, now = new Date() }: Omit<EndSession, 'id'>,
): Promise<{ ended: number }> {
  requireOwn(by, person);
  return db.$transaction((transaction) => end(transaction, { userId: person }, { by, now }));
}

async function end(
  transaction: Transaction,
  where: { userId: string; id?: string },
  doing: { by: Actor; now: Date },
): Promise<{ ended: number }> {
  const { count } = await transaction.session.deleteMany({ where });
  if (count === 0) return { ended: 0 };
  const change = { action: 'sign-out', objectType: 'person', objectId: where.userId } as const;
  await logActivity(transaction, [{ ...change, after: { sessions: count } }], doing);
  return { ended: count };
}
