import type { LinkDecision } from './vocabulary.ts';

/** One person's decision on a proposal, in the order of time. */
export interface Vote {
  by: string;
  decision: LinkDecision;
  /** Whether its author is an active editor still; the vote of one who left stays to be read. */
  active: boolean;
}

export interface Proposal {
  /** Absent for a machine's candidate. */
  proposedBy: string | undefined;
  votes: readonly Vote[];
  twoPerson: boolean;
}

/** `differ`: as many are for it as against it, so that a third or a change of mind must settle it. */
export type Settlement = 'waiting' | 'accepted' | 'rejected' | 'differ';

/**
 * What becomes of a proposal. Who proposes is for it, unless they decided otherwise since. Each
 * person's last decision but comments is theirs; those of editors who left count for nothing, so that
 * nothing waits for them, but their proposals stand. Accepted takes one voice, in two-person mode
 * two, and more for than against; rejected takes more against than for.
 */
export function settleProposal({ proposedBy, votes, twoPerson }: Proposal): Settlement {
  const stances = new Map<string, LinkDecision>();
  if (proposedBy !== undefined) stances.set(proposedBy, 'accept');
  for (const { by, decision, active } of votes) {
    if (active && decision !== 'comment') stances.set(by, decision);
  }
  const voices = [...stances.values()];
  const ayes = voices.filter((stance) => stance === 'accept').length;
  const noes = voices.filter((stance) => stance === 'reject').length;
  if (noes > ayes) return 'rejected';
  if (noes > 0 && noes === ayes) return 'differ';
  return ayes >= (twoPerson ? 2 : 1) ? 'accepted' : 'waiting';
}
