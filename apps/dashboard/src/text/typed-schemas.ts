import { z } from 'zod';

/** A text of a form: browsers send its lines ended by CR LF. */
const typed = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n'))
  .refine((text) => !text.includes('\0'), 'It holds a NUL character. Take it out.');

/** A document's text; how long it may be is for the verbs to say. */
export const textSchema = typed;

/** A note or a statement: what may be left empty, or where the verbs say that it may not. */
export const optionalSchema = typed.transform((text) => text.trim() || undefined);

export const reasonSchema = typed.transform((text) => text.trim());
