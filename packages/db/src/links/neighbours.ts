import { foldText } from '@touchstone/evidence';
import type { EvidenceLink, Exclusion } from '../generated/client.ts';

/** One report on one claim. */
export interface Pair {
  claimId: string;
  reportPmid: string;
}

/** What one link alone says something of. */
export type Scope = Pair & Pick<EvidenceLink, 'comparator' | 'outcome' | 'timePoint' | 'label'>;

/** What a link says, as far as others can stand in its way. */
export type Spoken = Scope & Pick<EvidenceLink, 'direction' | 'quote'>;

/**
 * What stands beside links that are about to be written: the others that live on their claims, as these
 * are after all that was planned before, and what somebody found not to bear on a claim.
 */
export interface Neighbours {
  /** Why somebody found that the report does not bear on the claim. */
  exclusionOf(pair: Pair): string | undefined;
  /** The living one of the same scope, other than the one with this id. */
  twinOf(scope: Scope, id?: string): EvidenceLink | undefined;
  /** A living one that shows another direction by the same words, under whatever label. */
  rivalOf(spoken: Spoken, id?: string): EvidenceLink | undefined;
  /** Takes a link for what it will be, in the place of what it was. */
  put(link: EvidenceLink, before?: EvidenceLink): void;
}

/** What they are read as. */
export interface NeighbourRows {
  exclusions: readonly Exclusion[];
  /** The living ones, the accepted first. */
  links: readonly EvidenceLink[];
}

export function toNeighbours({ exclusions, links }: NeighbourRows): Neighbours {
  const reasons = new Map(exclusions.map((one) => [keyOf(one), one.reason]));
  return { exclusionOf: (pair) => reasons.get(keyOf(pair)), ...toLiving(links) };
}

/** By what is asked of them, so that thousands in one scope cost no more than few. */
function toLiving(links: readonly EvidenceLink[]): Omit<Neighbours, 'exclusionOf'> {
  const living = new Map<string, Map<string, EvidenceLink>>();
  const find = (key: string, isMeant: (link: EvidenceLink) => boolean) =>
    living.get(key)?.values().find(isMeant);
  const put: Neighbours['put'] = (link, before) => {
    for (const key of before ? keysOf(before) : []) living.get(key)?.delete(before?.id ?? '');
    if (link.status !== 'proposed' && link.status !== 'accepted') return;
    for (const key of keysOf(link)) {
      living.set(key, (living.get(key) ?? new Map()).set(link.id, link));
    }
  };
  for (const link of links) put(link);
  return {
    put,
    twinOf: (scope, id) => find(labelKeyOf(scope), (link) => link.id !== id),
    rivalOf({ quote, ...spoken }, id) {
      if (quote === null) return undefined;
      const isRival = (link: EvidenceLink) => link.id !== id && link.direction !== spoken.direction;
      return find(wordsKeyOf(spoken, quote), isRival);
    },
  };
}

function keysOf(link: EvidenceLink): string[] {
  const { quote } = link;
  return [labelKeyOf(link), ...(quote === null ? [] : [wordsKeyOf(link, quote)])];
}

function labelKeyOf(scope: Scope): string {
  return JSON.stringify(['label', ...placeOf(scope), scope.label]);
}

function wordsKeyOf(scope: Scope, quote: string): string {
  return JSON.stringify(['words', ...placeOf(scope), foldText(quote)]);
}

function placeOf({ claimId, reportPmid, comparator, outcome, timePoint }: Scope): string[] {
  return [claimId, reportPmid, comparator, outcome, timePoint];
}

function keyOf({ claimId, reportPmid }: Pair): string {
  return JSON.stringify([claimId, reportPmid]);
}
