import type { Answer } from './send-request.ts';

/**
 * NCBI's keys have 36 characters. A word this short is no key, and taking it out everywhere would
 * change the records themselves.
 */
const shortestKey = 6;

/**
 * An answer without the caller's key, raw or URI-encoded, in any case: PubMed may echo it in a
 * translation, a warning, an error or a record, and all of these are stored and shown.
 */
export function withoutKey(answer: Answer, key: string | undefined): Answer {
  if (key === undefined || key.length < shortestKey) return answer;
  const echoes = new RegExp([key, encodeURIComponent(key)].map(escapePattern).join('|'), 'gi');
  const clean = (text: string) => text.replace(echoes, '[removed]');
  const location = answer.location === undefined ? undefined : clean(answer.location);
  return { ...answer, body: clean(answer.body), location };
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
