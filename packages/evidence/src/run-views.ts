import { z } from 'zod';
import { identityMismatchSchema } from './report-views.ts';
import { runStatusSchema } from './vocabulary.ts';

export const rejectSchema = z.object({
  pmid: z.string().optional(),
  reason: z.string(),
  /** The record's raw XML. */
  xml: z.string(),
});

export const runViewSchema = z.object({
  id: z.string(),
  /** The topic's slug; absent for a run over given PMIDs. */
  topic: z.string().optional(),
  status: runStatusSchema,
  /** ISO instants. */
  startedAt: z.string(),
  finishedAt: z.string().optional(),
  /** PMIDs that the search returned (or that were asked for). */
  found: z.number().int(),
  /** Records that PubMed sent. */
  fetched: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  rejected: z.number().int(),
  /** HTTP requests sent, repeats included. */
  requests: z.number().int(),
  error: z.string().optional(),
});

export const runDetailSchema = runViewSchema.extend({
  /** What PubMed made of the search. */
  queryTranslation: z.string().optional(),
  warnings: z.array(z.string()),
  /** How many records the run means to fetch: search and linked reports together. */
  expected: z.number().int(),
  /** PMIDs asked for that PubMed did not send. */
  missing: z.array(z.string()),
  rejects: z.array(rejectSchema),
  mismatches: z.array(identityMismatchSchema),
});

export const topicStateSchema = z.object({
  slug: z.string(),
  title: z.string(),
  query: z.string(),
  /** ISO instant at which the last successful run finished. */
  lastSuccess: z.string().optional(),
  lastRun: runViewSchema.optional(),
});

export type Reject = z.infer<typeof rejectSchema>;
export type RunView = z.infer<typeof runViewSchema>;
export type RunDetail = z.infer<typeof runDetailSchema>;
export type TopicState = z.infer<typeof topicStateSchema>;
