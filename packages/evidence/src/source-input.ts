import { z } from 'zod';
import { isBlank } from './is-blank.ts';
import type { Author } from './report-record.ts';
import './say-issues.ts';
import { designSchema, sourceKindSchema } from './vocabulary.ts';

const wrongYear = 'Give a year from 1500 to 2200, in four digits.';

/** A source that PubMed does not have, as an editor writes it down. */
export const sourceInputSchema = z.object({
  kind: sourceKindSchema,
  title: z
    .string()
    .trim()
    .max(1000)
    .refine((title) => !isBlank(title), 'Give its title.'),
  /** A name each, as written: `Nan AB`, `Nan, Ada B`, or a group's. */
  authors: z.array(z.string().trim().min(1).max(200)).max(200).default([]),
  year: z.number().int(wrongYear).min(1500, wrongYear).max(2200, wrongYear).optional(),
  /** Who published it, or the journal that it stands in. */
  publisher: z.string().trim().max(500).optional(),
  doi: z
    .string()
    .trim()
    .regex(/^10\.\d{4,9}\/\S+$/, 'A DOI begins with 10. and has a slash, without any resolver.')
    .optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'Give an address that begins with http:// or https://.' })
    .max(2000)
    .optional(),
  /** By default a guideline's is its own, and another source's is unknown. */
  design: designSchema.optional(),
  participants: z.number().int().nonnegative().optional(),
  /** What it says, as far as it may be quoted here. */
  abstract: z.string().trim().max(20_000).optional(),
});

export type SourceInput = z.input<typeof sourceInputSchema>;

/** Tells a person from a group: `Nan AB` and `Nan, Ada B` are persons, anything else is a group. */
export function toAuthor(name: string): Author {
  const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? [];
  if (family && given) {
    const initials = given.replace(/(\p{L})[^\s-]*[\s-]*/gu, '$1');
    return { lastName: family, foreName: given, initials, affiliations: [] };
  }
  const [, lastName, initials] = /^(.+) (\p{Lu}{1,4})$/u.exec(name) ?? [];
  if (lastName && initials) return { lastName, initials, affiliations: [] };
  return { collectiveName: name, affiliations: [] };
}
