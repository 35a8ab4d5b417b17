import { z } from 'zod';
import { partialDateSchema } from './partial-date.ts';
import { pmidSchema } from './pmid.ts';
import { noticeKindSchema, noticeSourceSchema } from './vocabulary.ts';

/** One part of an abstract. `label` is the journal's own heading, `category` NLM's (NlmCategory). */
export const abstractSectionSchema = z.object({
  label: z.string().optional(),
  category: z.string().optional(),
  text: z.string(),
});

/** An abstract in another language, or of another kind such as `plain-language-summary`. */
export const otherAbstractSchema = z.object({
  /** As the record has it, usually ISO 639-2 (`spa`). */
  language: z.string(),
  /** The DTD's OtherAbstract Type: `Publisher`, `plain-language-summary`, … */
  type: z.string(),
  sections: z.array(abstractSectionSchema),
});

/** A person (names) or a group (`collectiveName`); never both. */
export const authorSchema = z.object({
  lastName: z.string().optional(),
  foreName: z.string().optional(),
  initials: z.string().optional(),
  suffix: z.string().optional(),
  collectiveName: z.string().optional(),
  /** Normalised to `0000-0000-0000-000X`. */
  orcid: z.string().optional(),
  affiliations: z.array(z.string()),
});

export const meshHeadingSchema = z.object({
  descriptor: z.string(),
  /** True when the descriptor or any of its qualifiers is starred as a major topic. */
  major: z.boolean(),
  qualifiers: z.array(z.object({ name: z.string(), major: z.boolean() })),
});

/** An entry of the record's data banks: a trial registration, a data set. */
export const registrationSchema = z.object({
  bank: z.string(),
  /** Absent where the record names the bank alone. */
  accession: z.string().optional(),
});

export const grantSchema = z.object({
  id: z.string().optional(),
  acronym: z.string().optional(),
  agency: z.string().optional(),
  country: z.string().optional(),
});

/** What a source says about a report's standing. */
export const noticeSchema = z.object({
  kind: noticeKindSchema,
  source: noticeSourceSchema,
  /** The source's own word: PubMed's RefType (`ErratumIn`) or publication type. */
  refType: z.string().optional(),
  /** PMID of the other record: the notice, or the paper that the notice is about. */
  pmid: pmidSchema.optional(),
  doi: z.string().optional(),
  /** The citation as the source prints it. */
  reference: z.string().optional(),
  /** ISO date on which the source dates the notice, where it does. */
  date: z.string().optional(),
  note: z.string().optional(),
  /** ISO instants, of a stored notice: when it was first seen, and when its source withdrew it. */
  firstSeenAt: z.string().optional(),
  withdrawnAt: z.string().optional(),
});

/** A report as its PubMed record tells it; nothing in it comes from anywhere else. */
export const reportRecordSchema = z.object({
  pmid: pmidSchema,
  /** PMID version, 1 for nearly all records. */
  version: z.number().int().positive(),
  isBook: z.boolean(),
  /** As the record spells it, without resolver; the same in any case. */
  doi: z.string().optional(),
  /** With its prefix: `PMC1234567`. */
  pmcid: z.string().optional(),
  /** Inline markup flattened to text; the empty string where the record has none. */
  title: z.string(),
  vernacularTitle: z.string().optional(),
  abstract: z.array(abstractSectionSchema),
  otherAbstracts: z.array(otherAbstractSchema),
  authors: z.array(authorSchema),
  /** False where the record says that its list is cut (AuthorList CompleteYN="N"). */
  authorsComplete: z.boolean(),
  /** For a book: the book's title. */
  journal: z.object({
    title: z.string().optional(),
    isoAbbreviation: z.string().optional(),
    issn: z.string().optional(),
  }),
  volume: z.string().optional(),
  issue: z.string().optional(),
  pages: z.string().optional(),
  published: partialDateSchema.optional(),
  electronicDate: partialDateSchema.optional(),
  /** ISO date (`2019-08-02`) on which the record entered PubMed. */
  entrezDate: z.string().optional(),
  /** ISO date of NLM's last revision of the record. */
  revisedDate: z.string().optional(),
  /** ISO 639-2, lower case. */
  languages: z.array(z.string()),
  publicationTypes: z.array(z.string()),
  meshHeadings: z.array(meshHeadingSchema),
  keywords: z.array(z.string()),
  registrations: z.array(registrationSchema),
  grants: z.array(grantSchema),
  notices: z.array(noticeSchema),
  conflictOfInterest: z.string().optional(),
  /** MedlineCitation Status: `MEDLINE`, `PubMed-not-MEDLINE`, `Publisher`, …; absent for books. */
  recordStatus: z.string().optional(),
});

export type AbstractSection = z.infer<typeof abstractSectionSchema>;
export type OtherAbstract = z.infer<typeof otherAbstractSchema>;
export type Author = z.infer<typeof authorSchema>;
export type MeshHeading = z.infer<typeof meshHeadingSchema>;
export type Registration = z.infer<typeof registrationSchema>;
export type Grant = z.infer<typeof grantSchema>;
export type Notice = z.infer<typeof noticeSchema>;
export type ReportRecord = z.infer<typeof reportRecordSchema>;
