import type { Db } from './connect.ts';
import type { Bundle } from './take-due-events.ts';

/** Notes that a bundle was accepted, and lets its channel go. Says so twice at no harm. */
export async function markDelivered(db: Db, bundle: Bundle, { now }: { now: Date }): Promise<void> {
  await db.$transaction(async (transaction) => {
    const { channel: name, id: bundleId } = bundle;
    const channel = await transaction.channel.findUnique({ where: { name } });
    const { count } = await transaction.channel.updateMany({
      where: { name, bundleId },
      data: {
        ...{ bundleId: null, bundleAt: null, eventIds: [] },
        ...{ heldUntil: null, failures: 0, deliveredAt: now },
        // Without a failure it tells what was set aside, which stays true.
        problem: channel?.failures === 0 ? channel.problem : null,
      },
    });
    // Somebody took it over when this process was slow, and was quicker.
    if (count === 0) return;
    await transaction.event.updateMany({
      where: { id: { in: bundle.events.map(({ id }) => id) } },
      data: bundle.channel === 'webhook' ? { webhookAt: now } : { mailAt: now },
    });
  });
}
