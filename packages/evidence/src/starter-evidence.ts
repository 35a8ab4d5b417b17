import { z } from 'zod';
import { positionSchema, quoteSchema } from './anchor.ts';
import { linkJudgementSchema } from './link-judgement.ts';
import { pmidSchema } from './pmid.ts';
import { authorSchema, noticeSchema, registrationSchema } from './report-record.ts';
import { claimKindSchema, depthSchema, designSchema, reportKindSchema } from './vocabulary.ts';

/** The files of `prisma/starter/<document>/`: how a text, its claims and its evidence are written. */

/** `document.json`: the document and the topics it subscribes to. */
export const starterDocumentSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.string().min(1),
  topics: z.array(
    z.strictObject({ slug: z.string(), title: z.string().min(1), query: z.string().min(1) }),
  ),
});

/** An entry of `claims.json`. */
export const starterClaimSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    kind: claimKindSchema,
    quote: quoteSchema,
    position: positionSchema,
    statement: z.string().min(1).nullable(),
  })
  .refine((claim) => (claim.kind === 'advice') === (claim.statement === null), {
    message: 'advice has no statement, and every other claim has one',
    path: ['statement'],
  });

const starterNoticeSchema = noticeSchema.extend({
  pmid: pmidSchema.nullable(),
  doi: z.string().nullable(),
  date: z.string().nullable(),
});

const starterReportSchema = z.strictObject({
  pmid: pmidSchema,
  doi: z.string().nullable(),
  pmcid: z.string().nullable(),
  title: z.string().min(1),
  authors: z.array(authorSchema.omit({ affiliations: true })),
  authorsComplete: z.boolean(),
  journal: z.string(),
  year: z.number().int(),
  volume: z.string().nullable(),
  issue: z.string().nullable(),
  pages: z.string().nullable(),
  publicationTypes: z.array(z.string()),
  publicationTypesSource: z.enum(['seen', 'inferred-from-design']),
  design: designSchema,
  reportKind: reportKindSchema,
  registrations: z.array(registrationSchema),
  participants: z.number().int().nullable(),
  participantsNote: z.string().nullable(),
  notices: z.array(starterNoticeSchema),
  /** Joins the reports of one investigation; absent or null: a study of its own. */
  study: z.string().nullish(),
  synthesis: z.boolean(),
});

const starterLinkSchema = z.strictObject({
  claim: z.string(),
  pmid: pmidSchema,
  ...linkJudgementSchema.shape,
  depth: depthSchema.nullable(),
  quote: z.string().nullable(),
});

/** `evidence.json`. */
export const starterEvidenceSchema = z.strictObject({
  version: z.literal(1),
  built: z.string(),
  timePointRule: z.string(),
  directionRule: z.string(),
  reports: z.array(starterReportSchema),
  links: z.array(starterLinkSchema),
  leftOut: z.array(z.record(z.string(), z.unknown())),
});

export type StarterDocument = z.infer<typeof starterDocumentSchema>;
export type StarterClaim = z.infer<typeof starterClaimSchema>;
export type StarterReport = z.infer<typeof starterReportSchema>;
export type StarterLink = z.infer<typeof starterLinkSchema>;
export type StarterEvidence = z.infer<typeof starterEvidenceSchema>;
