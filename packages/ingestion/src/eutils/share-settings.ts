import type { Db } from '@touchstone/db';
import type { Environment } from '../environment.ts';
import type { EutilsSettings } from './open-eutils.ts';
import { spacingFor } from './rate-limit.ts';
import { shareRateLimit } from './share-rate-limit.ts';

/** How PubMed is asked by a process that shares NCBI's limit with all others on its database. */
export function shareSettings(
  db: Db,
  environment: Environment,
): Omit<EutilsSettings, 'signal' | 'onWait'> {
  const { eutilsBaseUrl: baseUrl, apiKey, address = '', email, tool, httpsProxy } = environment;
  const rateLimit = shareRateLimit(db, {
    baseUrl,
    caller: apiKey === undefined ? `address:${address}` : `key:${apiKey}`,
    spacingMs: spacingFor(apiKey),
  });
  return { baseUrl, apiKey, email, tool, httpsProxy, rateLimit };
}
