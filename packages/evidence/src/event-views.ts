import { z } from 'zod';
import { eventKindSchema } from './vocabulary.ts';

/** What people are told of, in feed, webhook and mail alike. */
export const eventViewSchema = z.object({
  id: z.string(),
  /** ISO instant. */
  at: z.string(),
  kind: eventKindSchema,
  topic: z.string().optional(),
  pmid: z.string().optional(),
  claim: z.string().optional(),
  task: z.string().optional(),
  /** One sentence. */
  title: z.string(),
  /** By kind: the byline, journal and year of a report; standing before and after; a task's claim. */
  data: z.record(z.string(), z.unknown()),
});

export type EventView = z.infer<typeof eventViewSchema>;
