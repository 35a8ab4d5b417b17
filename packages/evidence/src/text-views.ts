import { z } from 'zod';
import { positionSchema, quoteSchema } from './anchor.ts';
import { balanceSchema } from './balance.ts';
import { personNameSchema } from './edit-views.ts';
import { anchorMethodSchema, claimKindSchema } from './vocabulary.ts';

/** One version of a document's text, without the text. */
export const versionSummarySchema = z.object({
  number: z.number().int(),
  /** ISO instant. */
  createdAt: z.string(),
  createdBy: personNameSchema,
  note: z.string().optional(),
  /** How many claims stand in it; how many were to be confirmed, and lost their words, when it was saved. */
  anchored: z.number().int(),
  weak: z.number().int(),
  orphaned: z.number().int(),
});

/** Where a claim stood in one version. */
export const claimPlaceSchema = z.object({
  quote: quoteSchema,
  position: positionSchema,
  method: anchorMethodSchema,
  score: z.number(),
});

export const versionViewSchema = versionSummarySchema.extend({
  slug: z.string(),
  title: z.string(),
  /** Markdown. */
  text: z.string(),
  claims: z.array(
    claimPlaceSchema.extend({
      id: z.string(),
      kind: claimKindSchema,
      statement: z.string().optional(),
    }),
  ),
});

/** A claim whose words are not surely in the newest version. */
export const trayClaimSchema = z.object({
  id: z.string(),
  kind: claimKindSchema,
  statement: z.string().optional(),
  revision: z.number().int(),
  /** How many links it has, live or not. */
  links: z.number().int(),
  /** Its words where they last stood for certain. */
  quote: quoteSchema,
  position: positionSchema,
  version: z.number().int(),
  /** Of a weak match: where its words may stand in the newest version, and how well they fit. */
  proposed: positionSchema.extend({ exact: z.string(), score: z.number() }).optional(),
});

export const trayViewSchema = z.object({
  weak: z.array(trayClaimSchema),
  orphaned: z.array(trayClaimSchema),
});

/** What an editor of a document needs beside its text. */
export const documentEditsSchema = z.object({
  slug: z.string(),
  title: z.string(),
  revision: z.number().int(),
  version: z.number().int(),
  twoPerson: z.boolean(),
  /** Absent: never by time alone. */
  reviewEveryDays: z.number().int().optional(),
  topics: z.array(z.object({ slug: z.string(), title: z.string() })),
  tray: z.object({ weak: z.number().int(), orphaned: z.number().int() }),
});

/** A piece of a text that both versions have, or only one of them. */
export const textPieceSchema = z.object({
  in: z.enum(['both', 'before', 'after']),
  text: z.string(),
});

/** `found`: its words were lost or doubtful in the one, and stand in the other. */
export const claimOutcomes = [
  'same',
  'moved',
  'reworded',
  'added',
  'found',
  'weak',
  'orphaned',
  'retired',
] as const;

export const claimOutcomeSchema = z.enum(claimOutcomes);

/** What became of a claim from one version to another, and its evidence then and now. */
export const comparedClaimSchema = z.object({
  id: z.string(),
  kind: claimKindSchema,
  statement: z.string().optional(),
  before: claimPlaceSchema.optional(),
  after: claimPlaceSchema.optional(),
  became: claimOutcomeSchema,
  balanceBefore: balanceSchema,
  balanceAfter: balanceSchema,
});

export const versionComparisonSchema = z.object({
  slug: z.string(),
  title: z.string(),
  from: versionSummarySchema,
  to: versionSummarySchema,
  pieces: z.array(textPieceSchema),
  claims: z.array(comparedClaimSchema),
});

export type VersionSummary = z.infer<typeof versionSummarySchema>;
export type ClaimPlace = z.infer<typeof claimPlaceSchema>;
export type VersionView = z.infer<typeof versionViewSchema>;
export type TrayClaim = z.infer<typeof trayClaimSchema>;
export type TrayView = z.infer<typeof trayViewSchema>;
export type DocumentEdits = z.infer<typeof documentEditsSchema>;
export type TextPiece = z.infer<typeof textPieceSchema>;
export type ClaimOutcome = z.infer<typeof claimOutcomeSchema>;
export type ComparedClaim = z.infer<typeof comparedClaimSchema>;
export type VersionComparison = z.infer<typeof versionComparisonSchema>;
