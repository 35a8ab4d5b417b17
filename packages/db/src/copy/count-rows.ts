import { createHash } from 'node:crypto';
import type { TableCount } from './backup-format.ts';

const modulus = 2n ** 256n;

/**
 * Counts a table's lines and hashes them: the sum of each line's SHA-256. Their order does not
 * matter, for two databases sort the same texts differently and a table need not be sorted at all.
 */
export function countRows(table: string) {
  let rows = 0;
  let sum = 0n;
  return {
    add(lines: readonly string[]) {
      rows += lines.length;
      for (const line of lines) {
        sum += BigInt(`0x${createHash('sha256').update(line).digest('hex')}`);
      }
    },
    rows: () => rows,
    result(): TableCount {
      return { table, rows, hash: (sum % modulus).toString(16).padStart(64, '0') };
    },
  };
}
