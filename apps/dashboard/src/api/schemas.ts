import {
  claimViewSchema,
  documentSummarySchema,
  documentViewSchema,
  reportPageSchema,
  reportViewSchema,
  runViewSchema,
  topicStateSchema,
} from '@touchstone/evidence';
import { z } from 'zod';
import { explicitNulls } from './explicit-nulls.ts';

/** What each address answers with; the OpenAPI document and the answers are made from these. */

export const healthSchema = explicitNulls(
  z.object({
    status: z.enum(['ok', 'unavailable']),
    database: z.enum(['reachable', 'unreachable']),
    topics: z.array(topicStateSchema.pick({ slug: true, lastSuccess: true, lastRun: true })),
  }),
).meta({ id: 'Health' });

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

export const runsSchema = explicitNulls(z.object({ runs: z.array(runViewSchema) })).meta({
  id: 'Runs',
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
