import { createHash } from 'node:crypto';
import type { ReportRecord } from '@touchstone/evidence';

/** SHA-256 of a record, whatever the order of its keys; absent fields count for nothing. */
export function contentHash(record: ReportRecord): string {
  return createHash('sha256')
    .update(JSON.stringify(inKeyOrder(record)))
    .digest('hex');
}

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, part]) => [key, inKeyOrder(part)]),
  );
}
