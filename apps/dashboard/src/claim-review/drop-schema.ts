import { z } from 'zod';
import { nameSchema } from '../name-schema.ts';

/** What is taken away, as the page showed it. */
export const dropSchema = z.object({ id: nameSchema, expected: z.coerce.number().int() });

export const incomplete = 'The form came incomplete. Load the page again.';
