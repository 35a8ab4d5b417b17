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
  /** Whether who proposed it is an active editor still. */
  proposerActive?: boolean | undefined;
  votes: readonly Vote[];
  twoPerson: boolean;
}

/** `differ`: as many are for it as against it, so that a third or a change of mind must settle it. */
export type Settlement = 'waiting' | 'accepted' | 'rejected' | 'differ';

/**
 * What becomes of a proposal. Who proposes is for it, unless they decided otherwise since. Each
 * person's last decision but comments is theirs; those of editors who left count for nothing, so that
 * nothing waits for them. Rejected takes more against than for; accepted takes more for than against,
 * and in two-person mode two who are for it, of whom one may be a proposer who left: the proposal
 * stands, and another editor accepts it or rejects it alone. Without two-person mode the last word
 * settles it.
 */
export function settleProposal(proposal: Proposal): Settlement {
  const { proposedBy, proposerActive = true, votes, twoPerson } = proposal;
  const stances = new Map<string, LinkDecision>();
  if (proposedBy !== undefined && proposerActive) stances.set(proposedBy, 'accept');
  for (const { by, decision, active } of votes) {
    if (!active || decision === 'comment') continue;
    stances.delete(by);
    stances.set(by, decision);
  }
  const voices = [...stances.values()].filter((stance) => stance !== 'postpone');
  if (!twoPerson) return settledBy(voices.at(-1));
  const ayes = voices.filter((stance) => stance === 'accept').length;
  const noes = voices.length - ayes;
  if (noes > ayes) return 'rejected';
  if (noes > 0 && noes === ayes) return 'differ';
  const fromWhoLeft = proposedBy !== undefined && !proposerActive ? 1 : 0;
  return ayes > 0 && ayes + fromWhoLeft >= 2 ? 'accepted' : 'waiting';
}

function settledBy(lastWord: LinkDecision | undefined): Settlement {
  if (lastWord === undefined) return 'waiting';
  return lastWord === 'accept' ? 'accepted' : 'rejected';
}
