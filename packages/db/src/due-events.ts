import type { Channel } from '@touchstone/evidence';

/** When a channel is configured for the first time, what is older is not told any more. */
const tellsBackMs = 7 * 24 * 60 * 60_000;

/** What a channel has not carried yet, for Prisma's `where`. */
export function dueEvents(channel: Channel, openedAt: Date) {
  return {
    ...(channel === 'webhook' ? { webhookAt: null } : { mailAt: null }),
    at: { gte: new Date(openedAt.getTime() - tellsBackMs) },
  };
}
