import { z } from 'zod';
import type { Prisma } from '../generated/client.ts';

/** What is kept of a source that an editor wrote down, for history and for undoing. */
export const ownSourceSelect = {
  ...{ pmid: true, title: true, authors: true, abstract: true, publishedYear: true },
  ...{ publishedText: true, journalTitle: true, doi: true, url: true, sourceKind: true },
  ...{ design: true, designSource: true, synthesis: true, participants: true },
  ...{ participantsNote: true, studyId: true, origin: true, createdAt: true, revision: true },
} as const satisfies Prisma.ReportSelect;

/** The same as history holds it. */
export const ownSourceSchema = z.object({
  pmid: z.string(),
  title: z.string(),
  authors: z.array(z.record(z.string(), z.json())),
  abstract: z.array(z.record(z.string(), z.json())),
  publishedYear: z.number().nullable(),
  publishedText: z.string().nullable(),
  journalTitle: z.string().nullable(),
  doi: z.string().nullable(),
  url: z.string().nullable(),
  sourceKind: z.string(),
  design: z.string(),
  designSource: z.string(),
  synthesis: z.boolean(),
  participants: z.number().nullable(),
  participantsNote: z.string().nullable(),
  studyId: z.string().nullable(),
  origin: z.literal('editor'),
  createdAt: z.coerce.date(),
  revision: z.number(),
});
