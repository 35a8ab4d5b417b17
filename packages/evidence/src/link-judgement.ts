import { z } from 'zod';
import {
  comparatorSchema,
  confidenceSchema,
  directionSchema,
  directnessSchema,
  outcomeSchema,
  readFromSchema,
  timePointBasisSchema,
  timePointSchema,
} from './vocabulary.ts';

/** What a link says of a claim: its scope, its direction, and what was found and where. */
export const linkJudgementSchema = z.object({
  comparator: comparatorSchema,
  outcome: outcomeSchema,
  timePoint: timePointSchema,
  timePointBasis: timePointBasisSchema.optional(),
  /** The report's own wording where it has several results in one scope; else empty. */
  label: z.string(),
  direction: directionSchema,
  directness: directnessSchema,
  finding: z.string().min(1),
  /** Free-form figures behind the finding: `n`, `effect`, `ci`, `p`, `unit` where known. */
  figures: z.record(z.string(), z.unknown()),
  readFrom: readFromSchema,
  confidence: confidenceSchema,
});

export type LinkJudgement = z.infer<typeof linkJudgementSchema>;
