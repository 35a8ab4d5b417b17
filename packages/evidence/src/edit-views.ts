import { z } from 'zod';
import { linkViewSchema, reportBriefSchema } from './claim-views.ts';
import { documentSummarySchema } from './document-views.ts';
import { linkInputSchema } from './link-input.ts';
import { linkChangeSchema, linkDecisionSchema, linkOriginSchema } from './vocabulary.ts';

/** Somebody, as pages name them; who has no account is named by the id. */
export const personNameSchema = z.object({ id: z.string(), name: z.string() });

export const decisionViewSchema = z.object({
  id: z.string(),
  /** The link's `statedRevision` that it was decided on; another one is of a state that is past. */
  revision: z.number().int(),
  decision: linkDecisionSchema,
  note: z.string().optional(),
  by: personNameSchema,
  /** ISO instants. */
  at: z.string(),
  undoneAt: z.string().optional(),
});

/** A change of an accepted link that waits for another editor. */
export const pendingChangeSchema = z.object({
  change: linkChangeSchema,
  /** Of `revise`: the link as it is to be. */
  input: linkInputSchema.optional(),
  reason: z.string().optional(),
});

/** A link as its editor needs it. */
export const linkDetailSchema = linkViewSchema.extend({
  origin: linkOriginSchema,
  claim: z.object({
    id: z.string(),
    statement: z.string(),
    document: documentSummarySchema.pick({ slug: true, title: true }),
  }),
  quotePrefix: z.string().optional(),
  quoteSuffix: z.string().optional(),
  quoteStart: z.number().int().optional(),
  quoteEnd: z.number().int().optional(),
  quotePlace: z.string().optional(),
  statusReason: z.string().optional(),
  createdAt: z.string(),
  createdBy: personNameSchema.optional(),
  /** The revision at which what stands or waits was put forward, and who did: they are for it. */
  statedRevision: z.number().int(),
  statedBy: personNameSchema.optional(),
  pending: pendingChangeSchema.extend({ by: personNameSchema, at: z.string() }).optional(),
  /** Of a proposal that stood on another claim before: which, and when it was moved from there. */
  movedFrom: z
    .object({ id: z.string(), statement: z.string(), wasAccepted: z.boolean(), at: z.string() })
    .optional(),
  /** Oldest first; those that were taken back are among them. */
  decisions: z.array(decisionViewSchema),
  twoPerson: z.boolean(),
  /** Whether editors stand against each other on what waits now. */
  differ: z.boolean(),
  /** Whether it waits for another editor while everybody who may decide is for it already. */
  noOtherEditor: z.boolean(),
});

/** A line of history: who did what to which object, before and after. */
export const activityViewSchema = z.object({
  id: z.string(),
  at: z.string(),
  actor: personNameSchema,
  action: z.string(),
  objectType: z.string(),
  objectId: z.string(),
  before: z.record(z.string(), z.unknown()).optional(),
  after: z.record(z.string(), z.unknown()).optional(),
  claimId: z.string().optional(),
  documentSlug: z.string().optional(),
  batch: z.string(),
  undoes: z.string().optional(),
  /** Whether it can be taken back now: nothing has changed the object since. */
  undoable: z.boolean(),
});

/** Somebody looked: the report does not bear on the claim. */
export const exclusionViewSchema = z.object({
  id: z.string(),
  report: reportBriefSchema,
  reason: z.string(),
  by: personNameSchema,
  at: z.string(),
});

export type PersonName = z.infer<typeof personNameSchema>;
export type DecisionView = z.infer<typeof decisionViewSchema>;
export type PendingChange = z.infer<typeof pendingChangeSchema>;
export type LinkDetail = z.infer<typeof linkDetailSchema>;
export type ActivityView = z.infer<typeof activityViewSchema>;
export type ExclusionView = z.infer<typeof exclusionViewSchema>;
