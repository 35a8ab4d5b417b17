import type { TokenScope } from '@touchstone/evidence';

/** What a token may do, for whoever gives it away. */
export const scopeLabels: Record<TokenScope, string> = {
  read: 'read everything',
  'edit-links': 'add, revise and withdraw links',
  'edit-claims': 'edit texts and claims',
  decide: 'decide on proposals and mark claims as reviewed',
};
