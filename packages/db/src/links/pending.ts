import { pendingChangeSchema } from '@touchstone/evidence';
import { z } from 'zod';
import { snapshot } from '../activity/log-activity.ts';
import type { EvidenceLink } from '../generated/client.ts';

/**
 * A change that waits, as its column holds it: with who had put forward what it would change, for that
 * stands again where the change is refused.
 */
const storedPendingSchema = pendingChangeSchema.extend({
  stated: z.object({ revision: z.number().int(), by: z.string().nullable() }),
});

export type StoredPending = z.infer<typeof storedPendingSchema>;

export function toPending(stored: unknown): StoredPending | undefined {
  return stored === null ? undefined : storedPendingSchema.parse(stored);
}

export function pendingColumns(pending: StoredPending, { by, now }: { by: string; now: Date }) {
  return { pending: snapshot(pending), pendingBy: by, pendingAt: now };
}

export const noPending = { pending: null, pendingBy: null, pendingAt: null };

/** Who had put forward what the link says, before any change that waits. */
export function statedOf(link: EvidenceLink) {
  const waiting = toPending(link.pending);
  return waiting?.stated ?? { revision: link.statedRevision, by: link.statedBy };
}
