/** The address of a text with one of its claims chosen; the fragment is the passage itself. */
export function claimHref(slug: string, claim: string): string {
  return `/documents/${encodeURIComponent(slug)}?claim=${encodeURIComponent(claim)}#passage`;
}
