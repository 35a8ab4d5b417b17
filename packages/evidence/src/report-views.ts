import { z } from 'zod';
import { linkViewSchema, reportBriefSchema } from './claim-views.ts';
import { documentSummarySchema } from './document-views.ts';
import { pmidSchema } from './pmid.ts';
import { reportIdSchema } from './report-id.ts';
import { reportRecordSchema } from './report-record.ts';
import {
  designSchema,
  goneReasonSchema,
  leftReasonSchema,
  noticeSourceSchema,
  reportKindSchema,
  sourceKindSchema,
  standingSchema,
  valueSourceSchema,
} from './vocabulary.ts';

/** A title at PubMed that is not ours: the incoming record is kept apart until somebody decides. */
export const identityMismatchSchema = z.object({
  pmid: pmidSchema,
  ourTitle: z.string(),
  pubmedTitle: z.string(),
  /** ISO instant. */
  foundAt: z.string(),
  runId: z.string().optional(),
});

export const revisionSchema = z.object({
  /** ISO instant at which the former state was replaced. */
  replacedAt: z.string(),
  /** Names of the fields that changed, with both values as readable text. */
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
});

export const goneSchema = z.object({
  /** ISO instant. */
  at: z.string(),
  reason: goneReasonSchema,
  /** The PMID that it was merged into. */
  to: pmidSchema.optional(),
  /** Whether that one is a report here: PubMed may have sent it for no topic of ours. */
  toHeld: z.boolean().optional(),
});

export const membershipSchema = z.object({
  topic: z.string(),
  title: z.string(),
  /** ISO instants. */
  firstFoundAt: z.string(),
  leftAt: z.string().optional(),
  leftReason: leftReasonSchema.optional(),
});

/** A report in full: its PubMed record and what Touchstone holds beside it. */
export const reportViewSchema = reportRecordSchema.extend({
  pmid: reportIdSchema,
  study: z.string(),
  /** PMIDs of the study's other reports. */
  siblings: z.array(reportBriefSchema),
  design: designSchema,
  designSource: valueSourceSchema,
  participants: z.number().int().optional(),
  participantsNote: z.string().optional(),
  synthesis: z.boolean(),
  reportKind: reportKindSchema,
  /** Of a source without a PMID, which an editor wrote down: what it is and where it is found. */
  sourceKind: sourceKindSchema.optional(),
  url: z.string().optional(),
  /** Of what editors change here; an ingest leaves it. */
  revision: z.number().int(),
  standing: standingSchema,
  /** ISO instant of the last fetch from PubMed; absent while only the starter evidence is known. */
  fetchedAt: z.string().optional(),
  /** Since when PubMed has the record no more; absent while it has. */
  gone: goneSchema.optional(),
  /** Topics whose search found it once, and those that it has left since. */
  topics: z.array(membershipSchema),
  /** ISO instant at which Crossref was last asked about it. */
  crossrefCheckedAt: z.string().optional(),
  /** What each source makes of its standing, where the sources differ; else empty. */
  disagreement: z.array(z.object({ source: noticeSourceSchema, standing: standingSchema })),
  revisions: z.array(revisionSchema),
  identityMismatch: identityMismatchSchema.optional(),
  /** The claims that the report bears on, with its links to them. */
  bearsOn: z.array(
    z.object({
      claim: z.string(),
      statement: z.string(),
      document: documentSummarySchema.pick({ slug: true, title: true }),
      links: z.array(linkViewSchema.omit({ report: true })),
    }),
  ),
});

export const reportListItemSchema = reportBriefSchema.extend({
  /** How many live links rest on it. */
  links: z.number().int(),
});

export const reportPageSchema = z.object({
  /** How many reports match; counting stops at 10,000, and `hasMore` says that there are more. */
  total: z.number().int(),
  hasMore: z.boolean(),
  reports: z.array(reportListItemSchema),
  nextCursor: z.string().optional(),
});

export type IdentityMismatch = z.infer<typeof identityMismatchSchema>;
export type Revision = z.infer<typeof revisionSchema>;
export type ReportView = z.infer<typeof reportViewSchema>;
export type ReportListItem = z.infer<typeof reportListItemSchema>;
export type ReportPage = z.infer<typeof reportPageSchema>;
