import { withAsOf } from './with-as-of.ts';

/** The address of a text with one of its claims chosen; the fragment is the passage itself. */
export function claimHref(slug: string, claim: string, asOf?: string): string {
  const path = `/documents/${encodeURIComponent(slug)}?claim=${encodeURIComponent(claim)}`;
  return `${withAsOf(path, asOf)}#passage`;
}
