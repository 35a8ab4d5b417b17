import type { ClaimView } from '@touchstone/evidence';
import { plural } from '../words/plural.ts';
import type { ClaimEdits } from './find-report.tsx';

/** What is known of a report on a claim, before somebody links it. */
export interface StateOnClaim {
  /** In a few words; empty where nothing is known. */
  words: string;
  isExcluded: boolean;
}

interface Known {
  claim: ClaimView;
  edits: ClaimEdits;
  drafts: readonly { pmid: string }[];
}

/** "2 links · 1 proposal · looked at, does not bear on it · drafted by you". */
export function stateOnClaim(pmid: string, { claim, edits, drafts }: Known): StateOnClaim {
  const links = claim.links.filter((link) => link.pmid === pmid).length;
  const proposals = edits.proposals.filter(
    (link) => link.pmid === pmid && link.status !== 'accepted',
  ).length;
  const exclusion = edits.exclusions.find(({ report }) => report.pmid === pmid);
  const parts = [
    links > 0 && `linked already, ${plural(links, 'link')}`,
    proposals > 0 && plural(proposals, 'proposal'),
    exclusion && `looked at, does not bear on it: ${exclusion.reason}`,
    drafts.some((draft) => draft.pmid === pmid) && 'drafted by you',
  ];
  return { words: parts.filter(Boolean).join(' · '), isExcluded: exclusion !== undefined };
}
