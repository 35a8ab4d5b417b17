import { z } from 'zod';

/**
 * What a report is known by: its PMID, or `own-1`, `own-2` … for a source that PubMed does not have and
 * that an editor wrote down by hand. It stands wherever a PMID does; PubMed is asked for PMIDs only.
 */
export const reportIdSchema = z
  .string()
  .regex(/^([1-9]\d{0,8}|own-[1-9]\d{0,8})$/, 'neither a PMID (1 to 9 digits) nor an own source');

export function isOwnSource(id: string): boolean {
  return id.startsWith('own-');
}
