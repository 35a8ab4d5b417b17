import { z } from 'zod';

/** A text of a form: browsers send its lines ended by CR LF. */
const typed = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n'))
  .refine((text) => !text.includes('\0'), 'It holds a NUL character. Take it out.');

/** A document's text; how long it may be is for the verbs to say. */
export const textSchema = typed;

/** What may be left empty. */
export const noteSchema = typed.transform((text) => text.trim() || undefined);

/** A claim's statement; whether one is needed is for the verbs to say. */
export const statementSchema = noteSchema;

export const reasonSchema = typed.transform((text) => text.trim());
