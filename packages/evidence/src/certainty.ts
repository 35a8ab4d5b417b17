import { z } from 'zod';
import {
  type CertaintyConcern,
  type CertaintyDomain,
  certaintyConcernSchema,
  certaintyDomainSchema,
  certaintyLevelSchema,
  comparatorSchema,
  outcomeSchema,
} from './vocabulary.ts';

/** Why certainty was lowered or raised, in GRADE's domains. */
export const certaintyReasonSchema = z.object({
  domain: certaintyDomainSchema,
  concern: certaintyConcernSchema,
  note: z.string().max(1000),
});

/** What may be said of a domain: the first five lower certainty, the others may raise it. */
export function concernsOf(domain: CertaintyDomain): readonly CertaintyConcern[] {
  return lowering.includes(domain) ? ['serious', 'very-serious'] : ['raises', 'raises-much'];
}

const lowering: readonly CertaintyDomain[] = [
  'risk-of-bias',
  'inconsistency',
  'indirectness',
  'imprecision',
  'publication-bias',
];

/** Of a body of evidence, never of one study: for one comparator and one outcome of a claim. */
export const certaintySchema = z.object({
  comparator: comparatorSchema,
  outcome: outcomeSchema,
  level: certaintyLevelSchema,
  reasons: z.array(certaintyReasonSchema),
  note: z.string().optional(),
  by: z.string(),
  /** ISO instant. */
  at: z.string(),
  revision: z.number().int(),
});

/** The smallest difference in an outcome that matters to patients. */
export const thresholdSchema = z.object({
  outcome: outcomeSchema,
  value: z.number(),
  unit: z.string().min(1).max(100),
  source: z.string().min(1).max(500),
  sourcePmid: z.string().optional(),
  by: z.string(),
  at: z.string(),
  revision: z.number().int(),
});

export type CertaintyReason = z.infer<typeof certaintyReasonSchema>;
export type CertaintyView = z.infer<typeof certaintySchema>;
export type ThresholdView = z.infer<typeof thresholdSchema>;
