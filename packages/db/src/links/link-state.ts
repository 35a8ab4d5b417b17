import { linkStatusSchema } from '@touchstone/evidence';
import { z } from 'zod';
import { snapshot } from '../activity/log-activity.ts';

/** The columns of a link's quote, but for what was found of it. */
export const quoteShape = {
  quote: z.string().nullable(),
  depth: z.string().nullable(),
  quotePrefix: z.string().nullable(),
  quoteSuffix: z.string().nullable(),
  quoteStart: z.number().nullable(),
  quoteEnd: z.number().nullable(),
  quotePlace: z.string().nullable(),
};

/** What an editor's change of a link sets; the rest of its row is not an editor's to change. */
export const linkStateSchema = z
  .object({
    claimId: z.string(),
    claimKind: z.string(),
    comparator: z.string(),
    outcome: z.string(),
    timePoint: z.string(),
    timePointBasis: z.string().nullable(),
    label: z.string(),
    direction: z.string(),
    directness: z.string(),
    finding: z.string(),
    figures: z.record(z.string(), z.unknown()).transform(snapshot),
    readFrom: z.string(),
    confidence: z.string(),
    ...quoteShape,
    status: linkStatusSchema,
    statusReason: z.string().nullable(),
    statedRevision: z.number(),
    statedBy: z.string().nullable(),
    pending: z
      .record(z.string(), z.unknown())
      .nullable()
      .transform((stored) => (stored === null ? null : snapshot(stored))),
    pendingBy: z.string().nullable(),
    pendingAt: z.coerce.date().nullable(),
  })
  // A column that is younger than the line of history stays as it is.
  .partial();

export type LinkState = z.infer<typeof linkStateSchema>;
