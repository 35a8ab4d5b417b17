import { randomUUID } from 'node:crypto';
import type { Transaction } from './connect.ts';

/** A record that could not be read. */
export interface UnreadableRecord {
  pmid?: string | undefined;
  reason: string;
  xml: string;
}

/** Keeps unreadable records with their raw XML, less the one character that PostgreSQL cannot hold. */
export async function saveRejects(
  transaction: Transaction,
  { runId, rejects, now }: { runId: string; rejects: readonly UnreadableRecord[]; now: Date },
): Promise<void> {
  if (rejects.length === 0) return;
  await transaction.reject.createMany({
    data: rejects.map(({ pmid, reason, xml }) => ({
      id: randomUUID(),
      runId,
      pmid: pmid ? withoutNul(pmid) : null,
      reason: withoutNul(reason),
      xml: withoutNul(xml),
      createdAt: now,
    })),
  });
}

function withoutNul(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
