import { randomUUID } from 'node:crypto';
import type { Db } from './connect.ts';
import type { Bundle } from './take-due-events.ts';

/**
 * Puts the older half of a bundle that was refused for what it holds in its place, under an id of its
 * own; the others are due again. So the one event that is refused is found, and holds up no other.
 */
export async function splitBundle(db: Db, bundle: Bundle, { now }: { now: Date }): Promise<void> {
  const half = bundle.events.slice(0, Math.ceil(bundle.events.length / 2));
  await db.channel.updateMany({
    where: { name: bundle.channel, bundleId: bundle.id },
    data: {
      ...{ bundleId: randomUUID(), bundleAt: now, eventIds: half.map(({ id }) => id) },
      ...{ heldUntil: null, failures: 0 },
    },
  });
}
