import { z } from 'zod';

/** What fails beside the topics' runs for so long that somebody should look. */
export const troubleSchema = z.object({
  about: z.enum(['webhook', 'mail', 'crossref']),
  /** A sentence or two: what is wrong, and where to look. */
  message: z.string(),
});

export type Trouble = z.infer<typeof troubleSchema>;
