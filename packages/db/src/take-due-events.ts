import { randomUUID } from 'node:crypto';
import type { Channel, EventView } from '@touchstone/evidence';
import type { Db, Transaction } from './connect.ts';
import { dueEvents } from './due-events.ts';
import { toEventView } from './event-row.ts';
import { forgetFuture } from './forget-future.ts';

/** Events that a channel carries together, under one id however often they are sent. */
export interface Bundle {
  id: string;
  channel: Channel;
  /** When it was put together. */
  at: Date;
  events: EventView[];
  /** How many deliveries of it have failed so far. */
  failures: number;
  /** What the last of them met. */
  problem: string | undefined;
}

interface Taking {
  channel: Channel;
  /** How many events a bundle holds at most. */
  limit: number;
  now: Date;
  /** For so long no other process delivers by this channel. */
  holdMs: number;
}

/**
 * The oldest events that a channel has not carried, or the bundle whose delivery failed before.
 * Undefined where there are none, where another process delivers, and while a pause lasts.
 */
export async function takeDueEvents(db: Db, taking: Taking): Promise<Bundle | undefined> {
  if (await isIdle(db, taking)) return undefined;
  return db.$transaction(async (transaction) => {
    const { channel: name, now, holdMs } = taking;
    await transaction.channel.createMany({ data: [{ name, openedAt: now }], skipDuplicates: true });
    const [held] = await transaction.channel.updateManyAndReturn({
      where: { name, OR: [{ heldUntil: null }, { heldUntil: { lte: now } }] },
      data: { heldUntil: new Date(now.getTime() + holdMs) },
    });
    if (!held) return undefined;
    const waiting = { id: held.bundleId, at: held.bundleAt, eventIds: held.eventIds };
    const bundle = waiting.id === null ? await putTogether(transaction, taking, held) : waiting;
    if (!bundle?.id || !bundle.at) return undefined;
    const rows = await transaction.event.findMany({
      where: { id: { in: bundle.eventIds } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });
    const { failures, problem } = held;
    const before = { failures, problem: (failures > 0 && problem) || undefined };
    return {
      id: bundle.id,
      channel: name,
      at: bundle.at,
      events: rows.map(toEventView),
      ...before,
    };
  });
}

/** Found out by reading alone: a worker asks often, and mostly nothing has happened. */
async function isIdle(db: Db, { channel: name, now }: Taking): Promise<boolean> {
  const channel = await db.channel.findUnique({ where: { name } });
  if (!channel || (await forgetFuture(db, channel, now))) return false;
  if (channel.heldUntil && channel.heldUntil > now) return true;
  if (channel.bundleId !== null) return false;
  const where = dueEvents(name, channel.openedAt);
  return (await db.event.findFirst({ where, select: { id: true } })) === null;
}

/** A new bundle, written down with the channel; where nothing is due the channel is let go. */
async function putTogether(
  transaction: Transaction,
  { channel: name, limit, now }: Taking,
  { openedAt }: { openedAt: Date },
) {
  const due = await transaction.event.findMany({
    where: dueEvents(name, openedAt),
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true },
  });
  if (due.length === 0) {
    await transaction.channel.update({ where: { name }, data: { heldUntil: null } });
    return undefined;
  }
  const bundle = { id: randomUUID(), at: now, eventIds: due.map(({ id }) => id) };
  await transaction.channel.update({
    where: { name },
    data: { bundleId: bundle.id, bundleAt: bundle.at, eventIds: bundle.eventIds },
  });
  return bundle;
}
