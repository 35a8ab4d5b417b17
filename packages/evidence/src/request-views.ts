import { z } from 'zod';
import { pmidSchema } from './pmid.ts';
import { requestStatusSchema, trialStatusSchema } from './vocabulary.ts';

/** A record of PubMed that somebody asked a worker for. */
export const pmidRequestSchema = z.object({
  pmid: pmidSchema,
  /** Id of the person. */
  by: z.string(),
  /** ISO instants. */
  at: z.string(),
  status: requestStatusSchema,
  /** Where it failed: why, and what to do. */
  problem: z.string().optional(),
  finishedAt: z.string().optional(),
});

/** One of the first records that a search finds; the title is empty where PubMed sent none. */
export const trialTitleSchema = z.object({
  pmid: pmidSchema,
  title: z.string(),
  year: z.number().int().optional(),
});

/** A search as PubMed reads it, tried out by a worker before it is saved as a topic. */
export const searchTrialSchema = z.object({
  id: z.string(),
  query: z.string(),
  by: z.string(),
  at: z.string(),
  status: trialStatusSchema,
  count: z.number().int().optional(),
  translation: z.string().optional(),
  /** What PubMed did to the search, in sentences. */
  objections: z.array(z.string()),
  titles: z.array(trialTitleSchema),
  problem: z.string().optional(),
  finishedAt: z.string().optional(),
});

export type PmidRequestView = z.infer<typeof pmidRequestSchema>;
export type TrialTitle = z.infer<typeof trialTitleSchema>;
export type SearchTrialView = z.infer<typeof searchTrialSchema>;
