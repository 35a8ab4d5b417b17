import { z } from 'zod';

/** A PubMed identifier: a string of 1 to 9 digits without leading zero, never a number. */
export const pmidSchema = z.string().regex(/^[1-9]\d{0,8}$/, 'not a PMID (1 to 9 digits)');

export type Pmid = z.infer<typeof pmidSchema>;
