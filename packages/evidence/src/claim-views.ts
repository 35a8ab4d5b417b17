import { z } from 'zod';
import { claimInTextSchema, documentSummarySchema } from './document-views.ts';
import { linkJudgementSchema } from './link-judgement.ts';
import { reportIdSchema } from './report-id.ts';
import {
  depthSchema,
  designSchema,
  linkStatusSchema,
  quoteStateSchema,
  sourceKindSchema,
  standingSchema,
} from './vocabulary.ts';

/** A report in one line: what lists and links show of it. */
export const reportBriefSchema = z.object({
  pmid: reportIdSchema,
  title: z.string(),
  /** First author and "et al." where there are more ("Haake M et al."). */
  byline: z.string(),
  year: z.number().int().optional(),
  journal: z.string().optional(),
  design: designSchema,
  /** Of the whole study, where somebody counted. */
  participants: z.number().int().optional(),
  synthesis: z.boolean(),
  standing: standingSchema,
  /** Of a source that PubMed does not have. */
  sourceKind: sourceKindSchema.optional(),
  /** Id of the study that the report belongs to. */
  study: z.string(),
});

export const linkViewSchema = z.object({
  id: z.string(),
  pmid: reportIdSchema,
  study: z.string(),
  ...linkJudgementSchema.shape,
  quote: z.string().optional(),
  depth: depthSchema.optional(),
  /** Where the quote stands since the abstract last changed; absent where it was never checked. */
  quoteState: quoteStateSchema.optional(),
  status: linkStatusSchema,
  /** Counted up by every change; a change names the revision that it was made upon. */
  revision: z.number().int(),
  report: reportBriefSchema,
});

export const claimViewSchema = claimInTextSchema.extend({
  document: documentSummarySchema.pick({ slug: true, title: true, version: true }),
  links: z.array(linkViewSchema),
});

export type ReportBrief = z.infer<typeof reportBriefSchema>;
export type LinkView = z.infer<typeof linkViewSchema>;
export type ClaimView = z.infer<typeof claimViewSchema>;
