import { z } from 'zod';
import { claimViewSchema, linkViewSchema } from '../claim-views.ts';
import { documentSummarySchema } from '../document-views.ts';
import { reportIdSchema } from '../report-id.ts';
import { reportRecordSchema } from '../report-record.ts';
import { designSchema, sourceKindSchema, standingSchema } from '../vocabulary.ts';

/** A report with all that a citation, a table or another program needs of it. */
export const citedReportSchema = reportRecordSchema.extend({
  pmid: reportIdSchema,
  study: z.string(),
  design: designSchema,
  participants: z.number().int().optional(),
  synthesis: z.boolean(),
  standing: standingSchema,
  sourceKind: sourceKindSchema.optional(),
  url: z.string().optional(),
});

export const exportedLinkSchema = linkViewSchema.extend({
  quotePrefix: z.string().optional(),
  quoteSuffix: z.string().optional(),
  /** Of a quote from the full text: where it stands. */
  quotePlace: z.string().optional(),
});

/** A text, or one claim of it, with its evidence and the reports that this rests on. */
export const evidenceExportSchema = z.object({
  document: documentSummarySchema.pick({ slug: true, title: true, version: true }).extend({
    /** Markdown; claims' positions count in its UTF-16 code units. */
    text: z.string(),
  }),
  claims: z.array(
    claimViewSchema.omit({ document: true }).extend({ links: z.array(exportedLinkSchema) }),
  ),
  reports: z.array(citedReportSchema),
});

export type CitedReport = z.infer<typeof citedReportSchema>;
export type ExportedLink = z.infer<typeof exportedLinkSchema>;
export type EvidenceExport = z.infer<typeof evidenceExportSchema>;
export type ExportedClaim = EvidenceExport['claims'][number];
