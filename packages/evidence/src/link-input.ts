import { z } from 'zod';
import { isBlank } from './is-blank.ts';
import { linkJudgementSchema } from './link-judgement.ts';
import { depthSchema } from './vocabulary.ts';

/**
 * A quote as an editor chose it. From the title or the abstract it carries its W3C selectors, with
 * offsets in UTF-16 code units of the title or of `abstractText(report.abstract)`; from the full text
 * or a table it carries the place, for it cannot be checked here.
 */
export const linkQuoteSchema = z.object({
  exact: z.string().min(1).max(5000),
  prefix: z.string().max(200).optional(),
  suffix: z.string().max(200).optional(),
  start: z.number().int().nonnegative().optional(),
  depth: depthSchema,
  /** "Results, paragraph 3", "Table 2". */
  place: z.string().max(300).optional(),
});

/** What the editor asks for, whole: the judgement and the quote that shows it. */
export const linkInputSchema = linkJudgementSchema.extend({
  finding: z
    .string()
    .trim()
    .max(5000)
    .refine((finding) => !isBlank(finding), 'Say what was found.'),
  label: z.string().trim().max(200),
  quote: linkQuoteSchema.optional(),
});

export type LinkQuoteInput = z.infer<typeof linkQuoteSchema>;
export type LinkInput = z.infer<typeof linkInputSchema>;
