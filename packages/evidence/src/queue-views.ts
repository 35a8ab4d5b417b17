import { z } from 'zod';
import { balanceSchema } from './balance.ts';
import { documentSummarySchema } from './document-views.ts';
import { linkDetailSchema } from './edit-views.ts';
import { queueRankSchema } from './priority.ts';
import { claimReviewStateSchema } from './review-state.ts';
import { taskViewSchema } from './task-views.ts';

/** What may wait for an editor. `tray` is one line for each text with claims whose words moved. */
export const queueKinds = [
  'task',
  'change',
  'proposal',
  'candidate',
  'quote',
  'tray',
  'claim',
] as const;

export const queueKindSchema = z.enum(queueKinds);

const shared = {
  /** Unique in the queue: `kind:id of the object`. */
  id: z.string(),
  rank: queueRankSchema,
  /** Since when it waits; ISO instant. */
  at: z.string(),
};
const documentName = documentSummarySchema.pick({ slug: true, title: true });

/** One thing that waits for somebody, with what it takes to decide it. */
export const queueItemSchema = z.discriminatedUnion('kind', [
  z.object({
    ...shared,
    kind: z.enum(['proposal', 'candidate', 'change', 'quote']),
    link: linkDetailSchema,
    /** Where editors differ: whether the one who asks is one of them. */
    ofMine: z.boolean(),
  }),
  z.object({ ...shared, kind: z.literal('task'), task: taskViewSchema }),
  z.object({
    ...shared,
    kind: z.literal('claim'),
    claim: z.object({
      id: z.string(),
      statement: z.string(),
      revision: z.number().int(),
      document: documentName,
      evidence: balanceSchema,
    }),
    review: claimReviewStateSchema,
  }),
  z.object({
    ...shared,
    kind: z.literal('tray'),
    document: documentName,
    weak: z.number().int(),
    orphaned: z.number().int(),
  }),
]);

export const queueCountsSchema = z.object({
  total: z.number().int(),
  kinds: z.record(queueKindSchema, z.number().int()),
});

export type QueueKind = z.infer<typeof queueKindSchema>;
export type QueueItem = z.infer<typeof queueItemSchema>;
export type QueueCounts = z.infer<typeof queueCountsSchema>;
