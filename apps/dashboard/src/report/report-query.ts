import { reportSorts } from '@touchstone/db';
import { designSchema, standingSchema } from '@touchstone/evidence';
import { z } from 'zod';
import { limitSchema } from '../api/limit-schema.ts';

/** PostgreSQL's texts hold no NUL. */
const text = z.string().refine((value) => !value.includes('\0'), 'holds a NUL character');
const year = z
  .string()
  .regex(/^\d{4}$/, 'not a year in four digits')
  .transform(Number);

/** What the list of reports can be asked, in an address or of the API. */
export const reportQuerySchema = z.object({
  q: text.max(500).optional().meta({ description: 'Words, "a phrase", -without; a PMID or DOI' }),
  design: designSchema.optional(),
  standing: standingSchema.optional(),
  yearFrom: year.optional().meta({ description: 'Published in this year or later' }),
  yearTo: year.optional().meta({ description: 'Published in this year or earlier' }),
  linked: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .meta({ description: 'Whether an accepted evidence link rests on it' }),
  sort: z.enum(reportSorts).optional().meta({
    description: 'By default relevance where q is given, else the newest first',
  }),
  limit: limitSchema.default(50),
  cursor: text.max(2000).optional().meta({ description: 'nextCursor of the page before' }),
});

export type ReportQueryInput = z.infer<typeof reportQuerySchema>;

/** The same in the terms of `listReports`. */
export function toListQuery<Query extends Pick<ReportQueryInput, 'yearFrom' | 'yearTo'>>({
  yearFrom,
  yearTo,
  ...query
}: Query) {
  return { ...query, year: { from: yearFrom, to: yearTo } };
}
