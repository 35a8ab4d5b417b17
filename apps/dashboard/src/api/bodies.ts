import {
  claimKindSchema,
  linkDecisionSchema,
  linkInputSchema,
  linkQuoteSchema,
  reportIdSchema,
} from '@touchstone/evidence';
import { z } from 'zod';

/** What can be sent to the API; what is named nowhere here is refused by name. */

const { quote: _, timePointBasis, label, figures, ...judgement } = linkInputSchema.shape;
const quote = z.strictObject(linkQuoteSchema.shape);
const reason = z
  .string({ error: 'Say why, in a sentence.' })
  .trim()
  .min(1, 'Say why, in a sentence.')
  .max(2000, 'Say why in 2,000 characters at most.');
const note = z.string().trim().max(2000).optional();
const revision = z
  .int({ error: 'Say which revision you looked at: a whole number.' })
  .nonnegative();

export const newLinkSchema = z
  .strictObject({
    pmid: reportIdSchema,
    ...judgement,
    timePointBasis,
    label: label.default(''),
    figures: figures.default({}),
    quote: quote.optional(),
  })
  .meta({ id: 'NewLink', example: exampleLink() });

/** Fields that are left out stay as they are; null takes away what may be absent. */
export const linkPatchSchema = z
  .strictObject({
    ...judgement,
    timePointBasis: timePointBasis.nullable(),
    label,
    figures,
    quote: quote.nullable(),
  })
  .partial()
  .meta({
    id: 'LinkPatch',
    description: 'What is left out stays as it is; null takes away what may be absent.',
    example: { direction: 'neutral', finding: 'No difference was seen at 12 weeks.' },
  });

export const linkDecisionBodySchema = z
  .strictObject({ decision: linkDecisionSchema, revision, note })
  .meta({ id: 'LinkDecision', example: { decision: 'accept', revision: 1 } });

export const newClaimSchema = z
  .strictObject({
    version: z.int().positive().meta({ description: 'Of the text that the words were chosen in' }),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    kind: claimKindSchema,
    statement: z.string().trim().min(1).max(2000).optional(),
  })
  .meta({
    id: 'NewClaim',
    description: 'start and end count UTF-16 code units of the version’s Markdown',
    example: {
      ...{ version: 1, start: 120, end: 164, kind: 'efficacy' },
      statement: 'Warm stones warm cold feet.',
    },
  });

export const claimPatchSchema = z
  .strictObject({
    statement: z.string().trim().min(1).max(2000).optional(),
    kind: claimKindSchema.optional(),
  })
  .meta({ id: 'ClaimPatch', example: { statement: 'Warm stones warm cold feet for an hour.' } });

export const claimDecisionBodySchema = z
  .strictObject({ decision: z.literal('reviewed'), revision, note })
  .meta({
    id: 'ClaimDecision',
    description: 'Somebody has looked at all of the claim’s evidence',
    example: { decision: 'reviewed', revision: 3, note: 'Nothing new since the last review.' },
  });

export const exclusionBodySchema = z
  .strictObject({ pmids: z.array(reportIdSchema).min(1).max(100), reason })
  .meta({
    id: 'NewExclusions',
    description: 'Reports that somebody read and that do not bear on the claim',
    example: { pmids: ['90000001'], reason: 'The stones were cold in both groups.' },
  });

export const reasonBodySchema = z
  .strictObject({ reason })
  .meta({ id: 'Reason', example: { reason: 'It is about hands.' } });

export const undoBodySchema = z
  .strictObject({ batch: z.string().min(1).max(200) })
  .meta({ id: 'Undo', example: { batch: '5f0c6f6e-6a0b-4a53-9a5c-1f4b1f6f6b1e' } });

function exampleLink() {
  return {
    ...{ pmid: '90000001', comparator: 'sham', outcome: 'pain', timePoint: 'short', label: '' },
    ...{ direction: 'supports', directness: 'direct' },
    finding: 'Feet were warmer than with cold stones.',
    figures: { n: 80, effect: 1.2, ci: [0.4, 2], unit: 'degrees' },
    ...{ readFrom: 'abstract', confidence: 'high' },
    quote: { exact: 'Feet were warmer (P < 0.05).', depth: 'abstract' },
  };
}
