import { z } from 'zod';
import { identityMismatchSchema } from './report-views.ts';
import { scheduleSchema } from './schedule.ts';
import {
  fileStatusSchema,
  runKindSchema,
  runStatusSchema,
  runStepSchema,
  runTriggerSchema,
} from './vocabulary.ts';

export const rejectSchema = z.object({
  id: z.string(),
  pmid: z.string().optional(),
  reason: z.string(),
  /** The record's raw XML. */
  xml: z.string(),
  /** ISO instants: when it was refused, and when it could be read after all. */
  createdAt: z.string(),
  resolvedAt: z.string().optional(),
});

export const runViewSchema = z.object({
  id: z.string(),
  /** The topic's slug; absent for a run over given PMIDs. */
  topic: z.string().optional(),
  topicTitle: z.string().optional(),
  kind: runKindSchema,
  trigger: runTriggerSchema,
  status: runStatusSchema,
  /** What it is doing, while it runs. */
  step: runStepSchema.optional(),
  /** How many processes have worked on it, one after the other. */
  attempt: z.number().int(),
  /** ISO dates of an incremental run: entered or revised from … to …, both included. */
  windowFrom: z.string().optional(),
  windowTo: z.string().optional(),
  /** How many records the whole search counts at PubMed. */
  searchCount: z.number().int().optional(),
  /** ISO instants. */
  startedAt: z.string(),
  finishedAt: z.string().optional(),
  /** When its process last wrote, while it runs. */
  heartbeatAt: z.string().optional(),
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

/** One of NLM's baseline or update files, as far as a run has read it. */
export const ingestFileSchema = z.object({
  name: z.string(),
  status: fileStatusSchema,
  bytes: z.number().int(),
  /** Records read, those of them that the filter let through, and PMIDs that the file deletes. */
  records: z.number().int(),
  kept: z.number().int(),
  deleted: z.number().int(),
  error: z.string().optional(),
});

export const runDetailSchema = runViewSchema.extend({
  /** What PubMed made of the search. */
  queryTranslation: z.string().optional(),
  /** What PubMed did to the search that stopped the run until somebody accepts it. */
  objections: z.array(z.string()),
  warnings: z.array(z.string()),
  /** How many records the run means to fetch: search and linked reports together. */
  expected: z.number().int(),
  /** PMIDs asked for that PubMed did not send. */
  missing: z.array(z.string()),
  rejects: z.array(rejectSchema),
  mismatches: z.array(identityMismatchSchema),
  files: z.array(ingestFileSchema),
});

export const topicStateSchema = z.object({
  slug: z.string(),
  title: z.string(),
  query: z.string(),
  ...scheduleSchema.shape,
  /** Whether the schedule is kept. */
  enabled: z.boolean(),
  fullEveryDays: z.number().int(),
  overlapDays: z.number().int(),
  /** From 0 to 1: a search that counts less than this share of the last count stops the run. */
  collapseBelow: z.number(),
  /** ISO instants of the schedule, seen from now: the last due one and the next; none if disabled. */
  lastDue: z.string().optional(),
  nextDue: z.string().optional(),
  /** PMIDs that were found and have not come yet; rejects that are not resolved. */
  missing: z.number().int(),
  rejects: z.number().int(),
  /** ISO instant at which the last run ended that succeeded and left nothing out up to its day. */
  lastSuccess: z.string().optional(),
  lastRun: runViewSchema.optional(),
});

/** A worker process that has been seen lately. */
export const workerViewSchema = z.object({
  id: z.string(),
  /** ISO instants. */
  startedAt: z.string(),
  lastSeenAt: z.string(),
});

export type IngestFile = z.infer<typeof ingestFileSchema>;
export type WorkerView = z.infer<typeof workerViewSchema>;
export type Reject = z.infer<typeof rejectSchema>;
export type RunView = z.infer<typeof runViewSchema>;
export type RunDetail = z.infer<typeof runDetailSchema>;
/** A run as its progress is shown. */
export type RunInProgress = RunView & Pick<RunDetail, 'expected' | 'files'>;
export type TopicState = z.infer<typeof topicStateSchema>;
