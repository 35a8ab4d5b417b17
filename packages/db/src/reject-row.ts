import type { Reject } from '@touchstone/evidence';
import type { Reject as RejectRow } from './generated/client.ts';

/** A reject's row as people read it. */
export function toReject(row: RejectRow): Reject {
  return {
    id: row.id,
    pmid: row.pmid ?? undefined,
    reason: row.reason,
    xml: row.xml,
    createdAt: row.createdAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString(),
  };
}
