import { z } from 'zod';

const longest = 1000;

/** A note of a form; an empty one is none. */
export const noteSchema = z
  .string()
  .trim()
  .max(longest, `Say it in ${longest} characters.`)
  .refine((note) => !note.includes('\0'), 'The note holds a NUL character. Take it out.')
  .transform((note) => note || undefined)
  .optional();
