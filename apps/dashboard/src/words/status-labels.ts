import type { AnchorState, Directness, LinkDecision, LinkStatus } from '@touchstone/evidence';

export const linkStatusLabels: Record<LinkStatus, string> = {
  proposed: 'proposed',
  accepted: 'accepted',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};

/** After a name: "Ada Nan accepts it". */
export const decisionLabels: Record<LinkDecision, string> = {
  accept: 'accepts it',
  reject: 'rejects it',
  postpone: 'puts it off',
  comment: 'comments',
};

export const directnessLabels: Record<Directness, string> = {
  direct: 'direct',
  indirect: 'indirect',
};

export const anchorStateLabels: Record<AnchorState, string> = {
  anchored: 'in the newest version',
  weak: 'perhaps in the newest version, to be confirmed',
  orphaned: 'nowhere in the newest version',
};
