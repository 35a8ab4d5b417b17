import { createHash } from 'node:crypto';
import type { TableCount } from '../copy/backup-format.ts';

/** One hash of all that tables hold: the same wherever and whenever the same was archived. */
export function hashContents(tables: readonly TableCount[]): string {
  return createHash('sha256').update(JSON.stringify(tables)).digest('hex');
}
