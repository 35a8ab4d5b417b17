import { latestCredible } from './clock-slack.ts';
import type { Db } from './connect.ts';
import type { Channel } from './generated/client.ts';

/**
 * Takes back what a clock that was far ahead wrote of a channel, which would be silent until that day.
 * A bundle of such a day is put together anew, for it was not accepted. True where there was any.
 */
export async function forgetFuture(db: Db, channel: Channel, now: Date): Promise<boolean> {
  const { name, openedAt, heldUntil, bundleId, bundleAt } = channel;
  const isFuture = (at: Date | null) => at !== null && at > latestCredible(now);
  const mended = {
    ...(isFuture(openedAt) && { openedAt: now }),
    // No pause is longer than what clocks may be apart.
    ...(isFuture(heldUntil) && { heldUntil: null }),
    ...(isFuture(bundleAt) && { bundleId: null, bundleAt: null, eventIds: [] }),
  };
  if (Object.keys(mended).length === 0) return false;
  await db.channel.updateMany({ where: { name, openedAt, heldUntil, bundleId }, data: mended });
  return true;
}
