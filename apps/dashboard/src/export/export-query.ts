import { reportSorts } from '@touchstone/db';
import { z } from 'zod';
import { reportQuerySchema } from '../report/report-query.ts';
import { exportFormats, mostExported } from './export-formats.ts';

const formatSchema = z.enum(exportFormats).default('json');

export const evidenceExportQuerySchema = z.object({
  format: formatSchema,
  proposed: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .meta({ description: 'Proposed links as well, which only editors may see' }),
});

/** The list's own filters; all that match go out, so there is nothing to page or to rank. */
export const reportsExportQuerySchema = reportQuerySchema
  .omit({ limit: true, cursor: true })
  .extend({
    format: formatSchema,
    sort: z
      .enum(reportSorts)
      .exclude(['relevance'])
      .default('year')
      .meta({ description: `At most ${mostExported.toLocaleString('en')} reports, in this order` }),
  });
