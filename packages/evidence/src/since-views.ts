import { z } from 'zod';
import { balanceSchema } from './balance.ts';
import { reportBriefSchema } from './claim-views.ts';
import { standingSchema } from './vocabulary.ts';

/** What somebody's visits are counted of. */
export const visitedTypes = ['document', 'claim'] as const;
export const visitedTypeSchema = z.enum(visitedTypes);

const claimName = z.object({ id: z.string(), statement: z.string() });

/** What changed on a text or a claim since somebody's last visit. */
export const sinceViewSchema = z.object({
  /** ISO instant at which that visit ended. */
  since: z.string(),
  /** Links that count now and did not then, and the other way round. */
  studies: z.array(z.object({ link: z.string(), claim: claimName, report: reportBriefSchema })),
  withdrawn: z.array(z.object({ link: z.string(), claim: claimName, report: reportBriefSchema })),
  moved: z.array(z.object({ claim: claimName, before: balanceSchema, after: balanceSchema })),
  standings: z.array(
    z.object({ report: reportBriefSchema, before: standingSchema, after: standingSchema }),
  ),
  /** What others have done to its links, claims and ratings. */
  doings: z.number().int(),
});

export type VisitedType = z.infer<typeof visitedTypeSchema>;
export type SinceView = z.infer<typeof sinceViewSchema>;
