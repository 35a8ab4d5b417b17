import {
  channelStateSchema,
  citedReportSchema,
  claimViewSchema,
  documentSummarySchema,
  documentViewSchema,
  eventViewSchema,
  evidenceExportSchema,
  reportPageSchema,
  reportViewSchema,
  runViewSchema,
  taskViewSchema,
  topicStateSchema,
  troubleSchema,
  workerViewSchema,
} from '@touchstone/evidence';
import { z } from 'zod';
import { explicitNulls } from './explicit-nulls.ts';
import { topicHealthSchema } from './ingestion-health.ts';

/** What each address answers with; the OpenAPI document and the answers are made from these. */

export const healthSchema = explicitNulls(
  z.object({
    status: z.enum(['ok', 'unavailable']),
    database: z.enum(['reachable', 'unreachable']),
    topics: z.array(topicStateSchema.pick({ slug: true, lastSuccess: true, lastRun: true })),
    ingestion: z.array(topicHealthSchema),
    workers: z.array(workerViewSchema),
    channels: z.array(channelStateSchema),
    troubles: z.array(troubleSchema),
  }),
).meta({ id: 'Health' });

export const ingestionSchema = explicitNulls(
  z.object({
    status: z.literal('ok'),
    ingestion: z.array(topicHealthSchema),
    workers: z.array(workerViewSchema),
  }),
).meta({ id: 'IngestionHealth' });

export const documentsSchema = explicitNulls(
  z.object({ documents: z.array(documentSummarySchema) }),
).meta({ id: 'Documents' });

export const documentSchema = explicitNulls(documentViewSchema).meta({
  id: 'Document',
  description: 'text is Markdown; text.slice(start, end) === quote.exact in UTF-16 code units',
});

export const claimSchema = explicitNulls(claimViewSchema).meta({ id: 'Claim' });

export const reportsSchema = explicitNulls(reportPageSchema).meta({ id: 'Reports' });

export const reportSchema = explicitNulls(reportViewSchema).meta({ id: 'Report' });

export const exportedEvidenceSchema = explicitNulls(evidenceExportSchema).meta({
  id: 'EvidenceExport',
  description: 'A text or one claim of it, its links, and every report that these rest on',
});

export const exportedReportSchema = explicitNulls(citedReportSchema).meta({ id: 'CitedReport' });

export const exportedReportsSchema = z
  .object({ reports: z.array(exportedReportSchema) })
  .meta({ id: 'ReportsExport' });

export const runsSchema = explicitNulls(z.object({ runs: z.array(runViewSchema) })).meta({
  id: 'Runs',
});

export const eventsSchema = explicitNulls(
  z.object({ events: z.array(eventViewSchema), nextCursor: z.string().optional() }),
).meta({ id: 'Events' });

export const tasksSchema = explicitNulls(z.object({ tasks: z.array(taskViewSchema) })).meta({
  id: 'Tasks',
});

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    errors: z.record(z.string(), z.string()).optional(),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457)' });
