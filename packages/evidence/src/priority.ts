import { z } from 'zod';

/**
 * What waits for an editor, by what matters: the first word matters most, and within one word the
 * oldest comes first. The queue is sorted by this list alone, and shows its sentences.
 */
export const queueRanks = [
  'retraction-of-few',
  'standing',
  'editors-differ',
  'quote',
  'proposal',
  'candidate',
  'due',
  'postponed',
] as const;

export const queueRankSchema = z.enum(queueRanks);

export type QueueRank = z.infer<typeof queueRankSchema>;

/** As many supporting studies and syntheses are few: with one of them gone, a claim may fall. */
export const fewSupporting = 3;

/** The rule of each rank, for people. */
export const queueRankSentences: Record<QueueRank, string> = {
  'retraction-of-few': `A supporting report was retracted, and the claim rested on ${fewSupporting} studies or fewer`,
  standing: 'A report’s standing changed, or PubMed has it no more',
  'editors-differ': 'Editors differ on a link',
  quote: 'Quoted words, or a claim’s own words, moved or are gone',
  proposal: 'A person proposes a link or a change',
  candidate: 'A machine proposes a link',
  due: 'A claim is due for review',
  postponed: 'You put it off',
};

/** Where a rank stands in the order, from 0. */
export function placeOfRank(rank: QueueRank): number {
  return queueRanks.indexOf(rank);
}
