import { z } from 'zod';
import { balanceSchema } from './balance.ts';
import { pmidSchema } from './pmid.ts';
import { reportRecordSchema } from './report-record.ts';
import {
  claimKindSchema,
  comparatorSchema,
  confidenceSchema,
  depthSchema,
  designSchema,
  directionSchema,
  directnessSchema,
  linkStatusSchema,
  outcomeSchema,
  readFromSchema,
  reportKindSchema,
  runStatusSchema,
  standingSchema,
  timePointBasisSchema,
  timePointSchema,
  valueSourceSchema,
} from './vocabulary.ts';

/** What people and programs read: the shapes that the database package returns. */

/** W3C TextQuoteSelector. */
export const quoteSchema = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() });
/** W3C TextPositionSelector, in UTF-16 code units of the document's Markdown. */
export const positionSchema = z.object({ start: z.number().int(), end: z.number().int() });

export const claimInTextSchema = z.object({
  id: z.string(),
  kind: claimKindSchema,
  /** The testable sentence; absent for advice. */
  statement: z.string().optional(),
  quote: quoteSchema,
  position: positionSchema,
  evidence: balanceSchema,
});

export const documentSummarySchema = z.object({
  slug: z.string(),
  title: z.string(),
  version: z.number().int(),
  /** How many claims it makes. */
  claims: z.number().int(),
});

export const documentViewSchema = z.object({
  slug: z.string(),
  title: z.string(),
  version: z.number().int(),
  /** The stored Markdown; claims' positions count in it. */
  text: z.string(),
  claims: z.array(claimInTextSchema),
});

/** A report in one line: what lists and links show of it. */
export const reportBriefSchema = z.object({
  pmid: pmidSchema,
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
  /** Id of the study that the report belongs to. */
  study: z.string(),
});

export const linkViewSchema = z.object({
  id: z.string(),
  pmid: pmidSchema,
  study: z.string(),
  comparator: comparatorSchema,
  outcome: outcomeSchema,
  timePoint: timePointSchema,
  timePointBasis: timePointBasisSchema.optional(),
  label: z.string(),
  direction: directionSchema,
  directness: directnessSchema,
  finding: z.string(),
  /** Free-form figures behind the finding: `n`, `effect`, `ci`, `p`, `unit` where known. */
  figures: z.record(z.string(), z.unknown()),
  readFrom: readFromSchema,
  confidence: confidenceSchema,
  quote: z.string().optional(),
  depth: depthSchema.optional(),
  status: linkStatusSchema,
  report: reportBriefSchema,
});

export const claimViewSchema = claimInTextSchema.extend({
  document: documentSummarySchema.pick({ slug: true, title: true, version: true }),
  links: z.array(linkViewSchema),
});

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

/** A report in full: its PubMed record and what Touchstone holds beside it. */
export const reportViewSchema = reportRecordSchema.extend({
  study: z.string(),
  /** PMIDs of the study's other reports. */
  siblings: z.array(reportBriefSchema),
  design: designSchema,
  designSource: valueSourceSchema,
  participants: z.number().int().optional(),
  participantsNote: z.string().optional(),
  synthesis: z.boolean(),
  reportKind: reportKindSchema,
  standing: standingSchema,
  /** ISO instant of the last fetch from PubMed; absent while only the starter evidence is known. */
  fetchedAt: z.string().optional(),
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
  total: z.number().int(),
  reports: z.array(reportListItemSchema),
  nextCursor: z.string().optional(),
});

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

/** What the home page puts in front of people. */
export const attentionSchema = z.object({
  /** Claims with live evidence on both sides. */
  contested: z.array(claimInTextSchema.extend({ document: documentSummarySchema })),
  /** Claims (other than advice) without any live link. */
  unevidenced: z.array(claimInTextSchema.extend({ document: documentSummarySchema })),
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

export type Quote = z.infer<typeof quoteSchema>;
export type Position = z.infer<typeof positionSchema>;
export type ClaimInText = z.infer<typeof claimInTextSchema>;
export type DocumentSummary = z.infer<typeof documentSummarySchema>;
export type DocumentView = z.infer<typeof documentViewSchema>;
export type ReportBrief = z.infer<typeof reportBriefSchema>;
export type LinkView = z.infer<typeof linkViewSchema>;
export type ClaimView = z.infer<typeof claimViewSchema>;
export type IdentityMismatch = z.infer<typeof identityMismatchSchema>;
export type Revision = z.infer<typeof revisionSchema>;
export type ReportView = z.infer<typeof reportViewSchema>;
export type ReportListItem = z.infer<typeof reportListItemSchema>;
export type ReportPage = z.infer<typeof reportPageSchema>;
export type Reject = z.infer<typeof rejectSchema>;
export type RunView = z.infer<typeof runViewSchema>;
export type RunDetail = z.infer<typeof runDetailSchema>;
export type Attention = z.infer<typeof attentionSchema>;
export type TopicState = z.infer<typeof topicStateSchema>;
