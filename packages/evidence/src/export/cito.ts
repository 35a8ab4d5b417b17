import type { Direction } from '../vocabulary.ts';

/**
 * How the text cites a study, in CiTO's terms. CiTO runs from the citing to the cited, and our text
 * cites the study, never the other way about.
 *
 * - `obtainsSupportFrom`: "obtains intellectual or factual support from the cited entity".
 * - `isDisputedBy`: the study disputes what the text says. (`disputes` would say that the text disputes
 *   the study.)
 * - `citesForInformation`: "as a source of information on the subject under discussion". Not
 *   `citesAsEvidence`, which is "evidence for statements it contains" and so has a direction.
 */
export const citoTerms = {
  supports: 'cito:obtainsSupportFrom',
  disputes: 'cito:isDisputedBy',
  neutral: 'cito:citesForInformation',
} as const satisfies Record<Direction, string>;
