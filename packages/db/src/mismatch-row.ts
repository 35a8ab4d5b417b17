import type { IdentityMismatch } from '@touchstone/evidence';
import type { IdentityMismatch as MismatchRow } from './generated/client.ts';

export function toMismatch(row: MismatchRow): IdentityMismatch {
  const { pmid, ourTitle, pubmedTitle, foundAt, runId } = row;
  return { pmid, ourTitle, pubmedTitle, foundAt: foundAt.toISOString(), runId: runId ?? undefined };
}
