import { describe, expect, it } from 'vitest';
import { settleProposal, type Vote } from './settle-proposal.ts';

const ada = 'ada';
const vote = (by: string, decision: Vote['decision'], active = true): Vote => {
  return { by, decision, active };
};
const settle = (votes: Vote[], more: { twoPerson?: boolean; proposerActive?: boolean } = {}) =>
  settleProposal({ proposedBy: ada, votes, twoPerson: true, ...more });

describe('a proposal that needs two', () => {
  it('waits while its author alone is for it, however often they say so', () => {
    expect(settle([])).toBe('waiting');
    expect(settle([vote(ada, 'accept'), vote(ada, 'accept')])).toBe('waiting');
  });

  it('is accepted by a second editor, and by nothing less', () => {
    expect(settle([vote('bob', 'postpone')])).toBe('waiting');
    expect(settle([vote('bob', 'comment')])).toBe('waiting');
    expect(settle([vote('bob', 'accept')])).toBe('accepted');
  });

  it('lets editors differ until a third settles it or one changes their mind', () => {
    const against = vote('bob', 'reject');
    expect(settle([against])).toBe('differ');
    expect(settle([against, vote('cy', 'accept')])).toBe('accepted');
    expect(settle([against, vote('cy', 'reject')])).toBe('rejected');
    expect(settle([against, vote('bob', 'accept')])).toBe('accepted');
    expect(settle([against, vote(ada, 'reject')])).toBe('rejected');
    expect(settle([against, vote('bob', 'comment')])).toBe('differ');
  });

  it('is dropped by its author', () => {
    expect(settle([vote(ada, 'reject')])).toBe('rejected');
  });

  it('of a machine takes two editors to be accepted, and one to be rejected', () => {
    const candidate = (votes: Vote[]) =>
      settleProposal({ proposedBy: undefined, votes, twoPerson: true });
    expect(candidate([vote('bob', 'accept')])).toBe('waiting');
    expect(candidate([vote('bob', 'accept'), vote('cy', 'accept')])).toBe('accepted');
    expect(candidate([vote('bob', 'reject')])).toBe('rejected');
  });
});

describe('who left', () => {
  it('has no voice any more, on either side', () => {
    expect(settle([vote('bob', 'accept', false)])).toBe('waiting');
    expect(settle([vote('bob', 'reject', false), vote('cy', 'accept')])).toBe('accepted');
  });

  it('leaves proposals that one other editor accepts or rejects', () => {
    const left = { proposerActive: false };
    expect(settle([], left)).toBe('waiting');
    expect(settle([vote('bob', 'accept')], left)).toBe('accepted');
    expect(settle([vote('bob', 'reject')], left)).toBe('rejected');
    expect(settle([vote('bob', 'reject'), vote('cy', 'accept')], left)).toBe('differ');
  });
});

describe('without two-person mode', () => {
  it('the last word settles it, whoever says it', () => {
    const alone = { twoPerson: false };
    expect(settle([vote('bob', 'accept')], alone)).toBe('accepted');
    expect(settle([vote('bob', 'reject')], alone)).toBe('rejected');
    expect(settle([vote('bob', 'reject'), vote('cy', 'accept')], alone)).toBe('accepted');
    expect(settle([vote('bob', 'accept'), vote('bob', 'reject')], alone)).toBe('rejected');
  });
});
