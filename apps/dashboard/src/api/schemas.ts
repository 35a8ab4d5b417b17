import {
  activityViewSchema,
  actorSchema,
  anchorStateSchema,
  channelStateSchema,
  citedReportSchema,
  claimReviewSchema,
  claimViewSchema,
  documentSummarySchema,
  documentViewSchema,
  eventViewSchema,
  evidenceExportSchema,
  exclusionViewSchema,
  importPlanSchema,
  linkDetailSchema,
  pmidRequestSchema,
  queueCountsSchema,
  queueItemSchema,
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

const claimStateSchema = claimViewSchema.extend({
  revision: z.number().int(),
  twoPerson: z.boolean(),
  review: claimReviewSchema.omit({ revision: true }),
  /** Links and changes that wait for somebody; absent for whoever did not say who they are. */
  proposals: z.array(linkDetailSchema).optional(),
  exclusions: z.array(exclusionViewSchema),
  anchorState: anchorStateSchema,
  retired: z
    .object({ at: z.string(), reason: z.string(), mergedInto: z.string().optional() })
    .optional(),
});

export const claimSchema = explicitNulls(claimStateSchema).meta({
  id: 'Claim',
  description: 'proposals is null for whoever is not signed in; ETag holds the revision',
});

export const claimThenSchema = explicitNulls(claimViewSchema).meta({
  id: 'ClaimThen',
  description: 'As it stood at asOf, with the links that were accepted then',
});

export const linkSchema = explicitNulls(linkDetailSchema).meta({
  id: 'Link',
  description: 'ETag holds the revision',
});

const batchSchema = z.string().meta({ description: 'Takes the change back: POST /undo' });

export const changedLinkSchema = explicitNulls(
  z.object({ batch: batchSchema, link: linkDetailSchema }),
).meta({ id: 'ChangedLink' });

export const changedClaimSchema = explicitNulls(
  z.object({ batch: batchSchema, claim: claimStateSchema }),
).meta({ id: 'ChangedClaim' });

export const exclusionsSchema = explicitNulls(
  z.object({ batch: batchSchema, exclusions: z.array(exclusionViewSchema) }),
).meta({ id: 'Exclusions' });

export const undoneSchema = z.object({ batch: batchSchema }).meta({ id: 'Undone' });

export const requestSchema = explicitNulls(
  pmidRequestSchema.extend({ workers: z.number().int() }),
).meta({ id: 'Request', description: 'workers says how many run: without one it waits' });

export const meSchema = explicitNulls(actorSchema).meta({
  id: 'Me',
  description: 'scopes is null where no token speaks',
});

export const queueSchema = explicitNulls(
  z.object({
    items: z.array(queueItemSchema),
    counts: queueCountsSchema,
    nextCursor: z.string().optional(),
  }),
).meta({ id: 'Queue' });

export const activitySchema = explicitNulls(
  z.object({ activities: z.array(activityViewSchema), nextCursor: z.string().optional() }),
).meta({ id: 'Activities' });

export const reportsSchema = explicitNulls(reportPageSchema).meta({ id: 'Reports' });

export const reportSchema = explicitNulls(reportViewSchema).meta({ id: 'Report' });

export const exportedEvidenceSchema = explicitNulls(evidenceExportSchema).meta({
  id: 'EvidenceExport',
  description: 'A text or one claim of it, its links, and every report that these rest on',
});

export const importPlanAnswerSchema = explicitNulls(importPlanSchema).meta({
  id: 'ImportPlan',
  description: 'What an import would do, row by row; row 1 is the heading',
});

export const importedSchema = z
  .object({ batch: z.string(), counts: importPlanSchema.shape.counts })
  .meta({ id: 'Imported' });

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
    current: z.unknown().optional().meta({
      description: 'What stands now, where somebody else was faster or the same is there already',
    }),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457)' });
