import { z } from 'zod';
import { claimInTextSchema, documentSummarySchema } from './document-views.ts';
import { identityMismatchSchema } from './report-views.ts';

/** What the home page puts in front of people. */
export const attentionSchema = z.object({
  /** Claims with live evidence on both sides. */
  contested: z.array(claimInTextSchema.extend({ document: documentSummarySchema })),
  /** Claims (other than advice) without any live link. */
  unevidenced: z.array(claimInTextSchema.extend({ document: documentSummarySchema })),
  mismatches: z.array(identityMismatchSchema),
});

export type Attention = z.infer<typeof attentionSchema>;
