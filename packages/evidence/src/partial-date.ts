import { z } from 'zod';

/**
 * A date as far as its source gives it: no month or day is ever guessed.
 * `text` is the source's own wording ("1998 Dec-1999 Jan", "2013 Winter-Spring").
 */
export const partialDateSchema = z.object({
  year: z.number().int().min(1000).max(9999).optional(),
  month: z.number().int().min(1).max(12).optional(),
  day: z.number().int().min(1).max(31).optional(),
  season: z.string().optional(),
  text: z.string(),
});

export type PartialDate = z.infer<typeof partialDateSchema>;
