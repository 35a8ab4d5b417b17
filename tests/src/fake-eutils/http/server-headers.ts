import { randomBytes } from 'node:crypto';
import type { Answer } from '../answer.ts';
import type { Settings } from '../options.ts';
import type { RateVerdict } from './rate-limiter.ts';

/** The headers that every recorded answer of the E-utilities carries, in their spelling. */
export function serverHeaders(
  answer: Answer,
  rate: RateVerdict | undefined,
  settings: Settings,
): Record<string, string> {
  const session = randomBytes(12).toString('hex').toUpperCase();
  return {
    Server: 'Finatra',
    'Content-Type': answer.contentType,
    'Cache-Control': 'private',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'X-RateLimit-Limit,X-RateLimit-Remaining',
    'X-RateLimit-Limit': String(rate?.limit ?? settings.requestsPerSecondWithKey),
    'X-RateLimit-Remaining': String(rate?.remaining ?? settings.requestsPerSecondWithKey - 1),
    'NCBI-PHID': session,
    'NCBI-SID': `${session}_0001SID`,
    'Set-Cookie': `ncbi_sid=${session}_0001SID; domain=.nih.gov; path=/`,
    'Content-Security-Policy': 'upgrade-insecure-requests',
    'Referrer-Policy': 'origin-when-cross-origin',
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains; preload',
    'X-UA-Compatible': 'IE=Edge',
    'X-XSS-Protection': '1; mode=block',
    Connection: 'Keep-Alive',
    'Keep-Alive': `timeout=4, max=${settings.requestsPerSocket}`,
    ...answer.headers,
  };
}
