import type { Span } from '@touchstone/evidence';
import type { AnchoredClaim } from './segment-claims.ts';

/**
 * Claims as far as their words are read: one that begins or ends within a mark of the Markdown
 * (`**`, an address) begins and ends at the nearest words inside it. One without words is left out.
 */
export function fitClaims<Claim extends AnchoredClaim>(
  claims: readonly Claim[],
  words: readonly Span[],
): Claim[] {
  return claims.flatMap((claim) => {
    const { start, end } = claim.position;
    const covered = words.filter((run) => run.start < end && run.end > start);
    const [first, last] = [covered[0], covered.at(-1)];
    if (first === undefined || last === undefined) return [];
    const position = { start: Math.max(start, first.start), end: Math.min(end, last.end) };
    return [{ ...claim, position }];
  });
}
