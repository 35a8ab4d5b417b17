import {
  linkDecisionSchema,
  type Proposal,
  type Settlement,
  settleProposal,
} from '@touchstone/evidence';
import { readActiveEditors } from '../access/read-active-editors.ts';
import type { Transaction } from '../connect.ts';
import type { LinkDecision } from '../generated/client.ts';

/** What the rule of two persons needs to know of a link, beside its decisions. */
interface Stated {
  statedRevision: number;
  statedBy: string | null;
  twoPerson: boolean;
}

/** What becomes of what a link's editors have decided on, as it stands now. */
export function settlementOf(
  stated: Stated,
  decisions: readonly LinkDecision[],
  editors: ReadonlySet<string>,
): Settlement {
  return settleProposal(toProposal(stated, decisions, editors));
}

/** Whether somebody who still has a voice has accepted or rejected it. */
export function isDecidedOn(
  stated: Stated,
  decisions: readonly LinkDecision[],
  editors: ReadonlySet<string>,
): boolean {
  return toProposal(stated, decisions, editors).votes.some(
    ({ active, decision }) => active && (decision === 'accept' || decision === 'reject'),
  );
}

/** Every decision counts that is about the present state and was not taken back. */
function toProposal(
  { statedRevision, statedBy, twoPerson }: Stated,
  decisions: readonly LinkDecision[],
  editors: ReadonlySet<string>,
): Proposal {
  const votes = decisions
    .filter(({ revision, undoneAt }) => revision === statedRevision && undoneAt === null)
    .map(({ by, decision }) => ({
      by,
      decision: linkDecisionSchema.parse(decision),
      active: editors.has(by),
    }));
  const proposedBy = statedBy ?? undefined;
  return {
    proposedBy,
    proposerActive: statedBy === null || editors.has(statedBy),
    votes,
    twoPerson,
  };
}

/** A link's decisions in the order of time, with whoever of their authors may still decide. */
export async function readVotes(
  transaction: Transaction,
  { id, statedBy }: { id: string; statedBy: string | null },
  now: Date,
) {
  const decisions = await transaction.linkDecision.findMany({
    where: { linkId: id },
    orderBy: decisionOrder,
  });
  const people = [statedBy, ...decisions.map(({ by }) => by)];
  return { decisions, editors: await readActiveEditors(transaction, people, now) };
}

export const decisionOrder = [{ at: 'asc' as const }, { id: 'asc' as const }];
