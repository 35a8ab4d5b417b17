import { z } from 'zod';
import { positionSchema, quoteSchema } from './anchor.ts';
import { balanceSchema } from './balance.ts';
import { claimKindSchema } from './vocabulary.ts';

export const claimInTextSchema = z.object({
  id: z.string(),
  kind: claimKindSchema,
  /** The testable sentence; absent for advice. */
  statement: z.string().optional(),
  quote: quoteSchema,
  position: positionSchema,
  evidence: balanceSchema,
});

export const documentSummarySchema = z.object({
  slug: z.string(),
  title: z.string(),
  version: z.number().int(),
  /** How many claims it makes. */
  claims: z.number().int(),
});

export const documentViewSchema = z.object({
  slug: z.string(),
  title: z.string(),
  version: z.number().int(),
  /** The stored Markdown; claims' positions count in it. */
  text: z.string(),
  claims: z.array(claimInTextSchema),
});

export type ClaimInText = z.infer<typeof claimInTextSchema>;
export type DocumentSummary = z.infer<typeof documentSummarySchema>;
export type DocumentView = z.infer<typeof documentViewSchema>;
