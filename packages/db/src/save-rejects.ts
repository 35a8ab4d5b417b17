import { randomUUID } from 'node:crypto';
import type { Transaction } from './connect.ts';

/** A record that could not be read. */
export interface UnreadableRecord {
  pmid?: string | undefined;
  reason: string;
  xml: string;
}

/**
 * Keeps unreadable records with their raw XML, less the one character that PostgreSQL cannot hold.
 * One that is kept already, word for word, is not kept again: every run asks for it until it can be
 * read.
 */
export async function saveRejects(
  transaction: Transaction,
  { runId, rejects, now }: { runId: string; rejects: readonly UnreadableRecord[]; now: Date },
): Promise<void> {
  if (rejects.length === 0) return;
  const rows = rejects.map(({ pmid, reason, xml }) => ({
    pmid: pmid ? withoutNul(pmid) : null,
    reason: withoutNul(reason),
    xml: withoutNul(xml),
  }));
  const open = await transaction.reject.findMany({
    where: { resolvedAt: null, pmid: { in: rows.flatMap(({ pmid }) => pmid ?? []) } },
    select: { pmid: true, reason: true, xml: true },
  });
  const known = new Set(open.map(keyOf));
  await transaction.reject.createMany({
    data: rows
      .filter((row) => !known.has(keyOf(row)))
      .map((row) => ({ id: randomUUID(), runId, ...row, createdAt: now })),
  });
}

function keyOf({ pmid, reason, xml }: { pmid: string | null; reason: string; xml: string }) {
  return JSON.stringify([pmid, reason, xml]);
}

function withoutNul(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
