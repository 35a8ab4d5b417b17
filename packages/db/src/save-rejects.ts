import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
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
  const known = await readOpen(transaction, rows);
  const fresh = new Map(rows.map((row) => [keyOf({ ...row, hash: hashOf(row) }), row]));
  await transaction.reject.createMany({
    data: [...fresh]
      .filter(([key]) => !known.has(key))
      .map(([, row]) => ({ id: randomUUID(), runId, ...row, createdAt: now })),
  });
}

interface RejectRow {
  pmid: string | null;
  reason: string;
  xml: string;
}

const openSchema = z.array(
  z.object({ pmid: z.string().nullable(), reason: z.string(), hash: z.string() }),
);

/** Keys of those that are kept already; of a record without a PMID, only its XML can tell. */
async function readOpen(
  transaction: Transaction,
  rows: readonly RejectRow[],
): Promise<ReadonlySet<string>> {
  const pmids = rows.flatMap(({ pmid }) => pmid ?? []);
  const nameless = rows.filter(({ pmid }) => pmid === null).map(hashOf);
  const open = await transaction.$queryRaw`
    SELECT pmid, reason, md5(xml) AS hash FROM rejects
    WHERE resolved_at IS NULL
      AND (pmid = ANY (${pmids}) OR (pmid IS NULL AND md5(xml) = ANY (${nameless})))`;
  return new Set(openSchema.parse(open).map(keyOf));
}

function keyOf({ pmid, reason, hash }: { pmid: string | null; reason: string; hash: string }) {
  return JSON.stringify([pmid, reason, hash]);
}

/** As PostgreSQL's `md5` has it, which compares records that are long. */
function hashOf({ xml }: RejectRow): string {
  return createHash('md5').update(xml).digest('hex');
}

function withoutNul(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
