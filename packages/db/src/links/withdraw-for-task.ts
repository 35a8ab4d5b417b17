import type { Actor } from '@touchstone/evidence';
import type { Change } from '../activity/log-activity.ts';
import type { Transaction } from '../connect.ts';
import { restingStatuses } from '../read-resting-links.ts';
import { openInclude } from './link-row.ts';
import { noPending, pendingColumns, statedOf } from './pending.ts';
import { writeLink } from './write-link.ts';

/**
 * Withdraws a task's links as far as they stand. Where the document asks for two persons the withdrawal
 * of an accepted one is put forward, in the place of whatever change of it was waiting.
 */
export async function withdrawForTask(
  transaction: Transaction,
  task: { linkIds: string[] },
  { note, by, now }: { note: string | null; by: Actor; now: Date },
): Promise<{ changes: Change[]; pending: number }> {
  const links = await transaction.evidenceLink.findMany({
    where: { id: { in: task.linkIds }, status: { in: [...restingStatuses] } },
    include: openInclude,
    orderBy: { id: 'asc' },
  });
  const changes: Change[] = [];
  let pending = 0;
  for (const link of links) {
    const waits = link.claim.document.twoPerson && link.status === 'accepted';
    const change = { change: 'withdraw' as const, reason: note ?? undefined };
    const data = {
      ...(waits
        ? pendingColumns({ ...change, stated: statedOf(link) }, { by: by.id, now })
        : { ...noPending, status: 'withdrawn', statusReason: note }),
      ...{ statedRevision: link.revision + 1, statedBy: by.id },
    };
    const action = waits ? 'propose-withdraw' : 'withdraw';
    const written = await writeLink(transaction, link, { action, data, now });
    changes.push(written.change);
    if (waits) pending += 1;
  }
  return { changes, pending };
}
