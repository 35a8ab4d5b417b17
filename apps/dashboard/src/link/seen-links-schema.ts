import { z } from 'zod';

/** A link or a claim as it was chosen: the revision that was seen, and its id. */
export const seenSchema = z
  .string()
  .regex(/^\d{1,9} \S{1,200}$/)
  .transform((seen) => ({
    expected: Number(seen.slice(0, seen.indexOf(' '))),
    id: seen.slice(seen.indexOf(' ') + 1),
  }));

/** The links that were ticked in a form, as `link` fields. */
export const seenLinksSchema = z.array(seenSchema).min(1, 'Tick at least one.').max(500);
