import { z } from 'zod';
import { balanceSchema } from './balance.ts';
import { reportBriefSchema } from './claim-views.ts';
import { documentSummarySchema } from './document-views.ts';
import { noticeSchema } from './report-record.ts';
import {
  quoteStateSchema,
  standingSchema,
  taskDecisionSchema,
  taskKindSchema,
  taskStatusSchema,
} from './vocabulary.ts';

/** What changed at the source, by the kind of the task. */
export const taskChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('standing'),
    before: standingSchema,
    after: standingSchema,
    /** The notices behind the new standing, or those that were withdrawn. */
    notices: z.array(noticeSchema),
  }),
  z.object({
    kind: z.literal('abstract'),
    /** Readable text of the whole abstract. */
    before: z.string(),
    after: z.string(),
    /** Where each link's quote stands now; a link without a quote is not listed. */
    quotes: z.array(z.object({ link: z.string(), quote: z.string(), state: quoteStateSchema })),
  }),
  z.object({
    kind: z.literal('gone'),
    /** A sentence: deleted, merged into another PMID, no longer sent. */
    reason: z.string(),
  }),
]);

/** The claim's balance as its live links make it with this report's links and without them. */
export const taskBalancesSchema = z.object({ with: balanceSchema, without: balanceSchema });

/** Something to look at again, since a report that a claim rests on has changed. */
export const taskViewSchema = z.object({
  id: z.string(),
  kind: taskKindSchema,
  report: reportBriefSchema,
  claim: z.object({
    id: z.string(),
    statement: z.string(),
    document: documentSummarySchema.pick({ slug: true, title: true }),
  }),
  /** Ids of the links from the claim to the report. */
  links: z.array(z.string()),
  change: taskChangeSchema,
  /** ISO date, as far as the source gives one. */
  noticeDate: z.string().optional(),
  balances: taskBalancesSchema,
  /** ISO instants. */
  openedAt: z.string(),
  runId: z.string().optional(),
  status: taskStatusSchema,
  decidedAt: z.string().optional(),
  /** By name. */
  decidedBy: z.string().optional(),
  decision: taskDecisionSchema.optional(),
  note: z.string().optional(),
  /** Whole days from the notice (or else the opening) to the decision, or to now while it is open. */
  days: z.number().int(),
});

export type TaskChange = z.infer<typeof taskChangeSchema>;
export type TaskBalances = z.infer<typeof taskBalancesSchema>;
export type TaskView = z.infer<typeof taskViewSchema>;
