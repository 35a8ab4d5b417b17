import type { Db } from '@touchstone/db';
import type { Environment } from '../environment.ts';
import { shareRateLimit } from '../eutils/share-rate-limit.ts';
import type { CrossrefSettings } from './crossref-settings.ts';
import { crossrefSpacingMs } from './open-crossref.ts';

/**
 * How Crossref is asked by a process that shares its patience with all others on its database;
 * undefined where it is not asked.
 */
export function shareCrossref(
  db: Db,
  { crossref, tool, httpsProxy }: Environment,
): Omit<CrossrefSettings, 'signal'> | undefined {
  if (!crossref) return undefined;
  const shared = { baseUrl: crossref.baseUrl, caller: 'crossref', spacingMs: crossrefSpacingMs };
  return { ...crossref, tool, httpsProxy, rateLimit: shareRateLimit(db, shared) };
}
