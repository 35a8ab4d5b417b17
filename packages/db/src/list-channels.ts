import { type ChannelState, channelSchema } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { dueEvents } from './due-events.ts';
import type { Channel } from './generated/client.ts';

/** How each channel fares that was ever configured. */
export async function listChannels(db: Db): Promise<ChannelState[]> {
  const rows = await db.channel.findMany({ orderBy: { name: 'asc' } });
  return Promise.all(rows.map((row) => readState(db, row)));
}

async function readState(db: Db, row: Channel): Promise<ChannelState> {
  const channel = channelSchema.parse(row.name);
  return {
    channel,
    waiting: await db.event.count({ where: dueEvents(channel, row.openedAt) }),
    deliveredAt: row.deliveredAt?.toISOString(),
    failures: row.failures,
    // A bundle that is not accepted stays as it was put together for its first attempt.
    failingSince: row.failures > 0 ? row.bundleAt?.toISOString() : undefined,
    problem: row.problem ?? undefined,
    retryAt: row.problem === null ? undefined : row.heldUntil?.toISOString(),
  };
}
