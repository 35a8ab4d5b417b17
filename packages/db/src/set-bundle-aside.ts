import type { Db } from './connect.ts';
import type { Bundle } from './take-due-events.ts';

/**
 * Gives a bundle up that its channel refuses time and again, so that the others have their turn. Why
 * stays on the channel until another delivery fails.
 */
export async function setBundleAside(
  db: Db,
  bundle: Bundle,
  { problem, now }: { problem: string; now: Date },
): Promise<void> {
  await db.$transaction(async (transaction) => {
    const { count } = await transaction.channel.updateMany({
      where: { name: bundle.channel, bundleId: bundle.id },
      data: {
        ...{ bundleId: null, bundleAt: null, eventIds: [] },
        ...{ heldUntil: null, failures: 0, problem },
      },
    });
    if (count === 0) return;
    await transaction.event.updateMany({
      where: { id: { in: bundle.events.map(({ id }) => id) } },
      data: bundle.channel === 'webhook' ? { webhookAt: now } : { mailAt: now },
    });
  });
}
